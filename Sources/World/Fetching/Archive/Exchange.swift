/// A question and its final answer, as an archive keeps them: without credentials and secrets.
package struct Exchange: Hashable, Sendable {
    /// What tells one call from another.
    package struct Question: Hashable, Sendable {
        /// What was to be done, such as `GET`.
        package let method: String
        /// Where it went.
        package let address: String
        /// What was sent along.
        package let body: [UInt8]?

        package init(method: String, address: String, body: [UInt8]? = nil) {
            self.method = method
            self.address = address
            self.body = body
        }
    }

    /// What was asked for, in words that may be published.
    package let subject: String
    /// The call.
    package let question: Question
    /// What the vendor answered, with the headers that replies are read from.
    package let answer: Answer

    package init(subject: String, question: Question, answer: Answer) {
        self.subject = subject
        self.question = question
        self.answer = answer
    }
}

extension Exchange.Question {
    /// A call without the secrets that may stand in it.
    init(_ call: Call, redactedBy redactor: Redactor) {
        method = call.method.rawValue
        address = redactor.archived(call.address.text)
        body = call.body.map(redactor.redacted)
    }
}

extension Exchange {
    /// What came of an inquiry, without the secrets that may stand in it.
    init(_ inquiry: Inquiry, _ answer: Answer, redactedBy redactor: Redactor) {
        subject = inquiry.subject
        question = Question(inquiry.call, redactedBy: redactor)
        let headers = answer.headers.filter { Self.isKept($0.name) }.map { header in
            Call.Header(
                header.name,
                redactor.archived(Self.keptValue(of: header, from: inquiry.call.address)))
        }
        self.answer = Answer(
            status: answer.status, headers: headers, body: redactor.redacted(answer.body))
    }

    /// The headers that replies are read from; others may hold cookies, or change every time.
    private static func isKept(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["content-type", "link", "location", "retry-after", "x-next-cursor"].contains(name)
            || (name.hasPrefix("x-") && name.hasSuffix("-page")) || name.hasPrefix("x-total")
    }

    /// Of an address that we are sent to, its origin: the rest may be signed, and opens doors.
    private static func keptValue(of header: Call.Header, from address: WebAddress) -> String {
        guard header.name.lowercased() == "location" else { return header.value }
        return address.resolving(header.value)?.origin ?? ""
    }
}
