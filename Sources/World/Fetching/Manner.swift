/// How patiently one source is asked.
package struct Manner: Hashable, Sendable {
    /// How long one call may take, to its last byte.
    package var timeout: Duration
    /// How often a call that failed is asked again.
    package var retries: Int
    /// How long the whole source may take, from when its first call gets its turn.
    package var deadline: Duration
    /// How many bytes a body may have.
    package var largestBody: Int
    /// How many bytes all answers to the source may have together.
    package var largestInAll: Int

    /// A manner; without a deadline the source may take ten timeouts, and without a limit for all
    /// answers they may have one gibibyte together, or sixteen of the largest bodies.
    package init(
        timeout: Duration = .seconds(60), retries: Int = 5, deadline: Duration? = nil,
        largestBody: Int = 64 << 20, largestInAll: Int? = nil
    ) {
        self.timeout = timeout
        self.retries = retries
        self.deadline = deadline ?? timeout * 10
        self.largestBody = largestBody
        self.largestInAll = largestInAll ?? max(1 << 30, largestBody * 16)
    }
}

extension Duration {
    /// Whole seconds, rounded up, as messages tell them.
    var roundedSeconds: Int {
        let (seconds, attoseconds) = components
        return Int(clamping: attoseconds > 0 ? seconds + 1 : seconds)
    }
}
