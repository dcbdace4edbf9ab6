extension ExchangeFile {
    /// What came of an inquiry, without secrets; nil where that tells nothing about the vendor.
    init?(
        _ inquiry: Inquiry, _ outcome: Result<Answer, FetchError>, redactedBy redactor: Redactor
    ) {
        switch outcome {
        case .success(let answer):
            self.init(Exchange(inquiry, answer, redactedBy: redactor))
        case .failure(let error):
            guard error.isReplayable else { return nil }
            self.init(
                subject: inquiry.subject,
                question: Exchange.Question(inquiry.call, redactedBy: redactor),
                failure: error.redacted(by: redactor))
        }
    }
}

extension FetchError {
    /// Whether it tells how it went with the vendor; the others tell of this machine, its user and
    /// its archive, which will be others when the archive is replayed.
    fileprivate var isReplayable: Bool {
        switch self {
        case .interrupted, .noCredential, .notArchived, .archiveFailed: false
        case .unreachable, .untrusted, .timedOut, .broken, .tooLarge, .refused, .redirected,
            .unreadable, .endless, .later, .overdue:
            true
        }
    }
}
