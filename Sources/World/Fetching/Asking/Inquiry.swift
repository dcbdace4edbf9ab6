/// A request without what its answer means.
struct Inquiry: Sendable {
    /// What is asked for, in words that may be published.
    let subject: String
    let call: Call
    let isRepeatable: Bool
    let redirects: Redirects

    var host: String { call.address.host }
}

extension Request {
    var inquiry: Inquiry {
        Inquiry(subject: subject, call: call, isRepeatable: isRepeatable, redirects: redirects)
    }
}
