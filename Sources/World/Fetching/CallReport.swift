/// What came of one attempt, for those who watch a run.
package struct CallReport: Hashable, Sendable {
    /// What was asked for, in words that may be published.
    package let subject: String
    /// Who was asked.
    package let host: String
    /// The status of the answer; nil if none came.
    package let status: Int?
    /// How many bytes the body had.
    package let bytes: Int
    /// How long until it is asked again; nil if this was the last attempt.
    package let pause: Duration?

    package init(
        subject: String, host: String, status: Int?, bytes: Int, pause: Duration?
    ) {
        self.subject = subject
        self.host = host
        self.status = status
        self.bytes = bytes
        self.pause = pause
    }
}
