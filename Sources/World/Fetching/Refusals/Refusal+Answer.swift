extension FetchError.Refusal {
    /// What an answer that is no success says.
    ///
    /// Secrets go first: one that is cut in two would no longer be found.
    init(of inquiry: Inquiry, _ answer: Answer, redactedBy redactor: Redactor) {
        let envelope = ErrorEnvelope(answer.body)
        let message = envelope?.message ?? Self.plainText(answer)
        self.init(
            subject: inquiry.subject, host: inquiry.host, status: answer.status,
            reason: envelope?.reasons.first.map(redactor.words).flatMap {
                PlainWords.cleaned($0, atMost: 60)
            },
            message: message.map(redactor.words).flatMap { PlainWords.cleaned($0) })
    }

    /// An origin that sends us on and on.
    static func endlessRedirection(of inquiry: Inquiry, status: Int) -> Self {
        Self(
            subject: inquiry.subject, host: inquiry.host, status: status, reason: nil,
            message: "redirected more than \(Hop.most) times")
    }

    /// A short body of plain text, as GitLab's `Retry later`; pages of HTML tell nothing.
    private static func plainText(_ answer: Answer) -> String? {
        guard answer.body.count <= 1_000,
            answer[header: "Content-Type"]?.lowercased().hasPrefix("text/plain") == true
        else { return nil }
        return String(validating: answer.body, as: UTF8.self)
    }
}
