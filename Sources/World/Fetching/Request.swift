/// A call, and how its answer is understood.
package struct Request<Reply: Sendable>: Sendable {
    /// What is asked for, in words that may be published: `the playlist PL05…`, never a person.
    package let subject: String
    /// What goes to the vendor.
    package let call: Call
    /// Whether asking twice does no harm, so that it may be repeated after a failure.
    package let isRepeatable: Bool
    /// Where the vendor may send us on to.
    package let redirects: Redirects
    /// Understands a successful answer; throws what is wrong with it.
    package let read: @Sendable (Answer) throws(ReplyFault) -> Reply

    package init(
        for subject: String, _ call: Call, isRepeatable: Bool = true,
        redirects: Redirects = .withinOrigin,
        read: @escaping @Sendable (Answer) throws(ReplyFault) -> Reply
    ) {
        self.subject = subject
        self.call = call
        self.isRepeatable = isRepeatable
        self.redirects = redirects
        self.read = read
    }
}

/// Where a vendor may send a reading call on to.
package enum Redirects: Hashable, Sendable {
    /// To other addresses of the same origin, with the credential.
    case withinOrigin
    /// To any host with a certificate as well, but without the credential there.
    case anywhereWithoutCredential
}

/// What is wrong with an answer that came as a success.
package struct ReplyFault: Error, Hashable, Sendable {
    /// What is wrong, to follow "the reply": `is HTML, not JSON`.
    package let fault: String

    package init(_ fault: String) {
        self.fault = fault
    }
}
