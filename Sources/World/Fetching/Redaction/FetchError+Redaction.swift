extension FetchError {
    /// The same error without any secret in its words.
    func redacted(by redactor: Redactor) -> FetchError {
        let clean = redactor.words
        return switch self {
        case .unreachable(let host, let reason): .unreachable(host: host, reason: clean(reason))
        case .untrusted(let host, let reason): .untrusted(host: host, reason: clean(reason))
        case .broken(let host, let reason): .broken(host: host, reason: clean(reason))
        case .refused(let refusal): .refused(refusal.redacted(by: redactor))
        case .redirected(let subject, let from, let to):
            .redirected(subject: clean(subject), from: from, to: clean(to))
        case .unreadable(let subject, let host, let fault):
            .unreadable(subject: clean(subject), host: host, fault: clean(fault))
        case .endless(let subject, let host, let pages):
            .endless(subject: clean(subject), host: host, pages: pages)
        case .noCredential(let reason): .noCredential(reason: clean(reason))
        case .notArchived(let subject): .notArchived(subject: clean(subject))
        case .archiveFailed(let reason): .archiveFailed(reason: clean(reason))
        case .timedOut, .tooLarge, .later, .overdue, .interrupted: self
        }
    }
}

extension FetchError.Refusal {
    fileprivate func redacted(by redactor: Redactor) -> Self {
        Self(
            subject: redactor.words(subject), host: host, status: status,
            reason: reason.map(redactor.words), message: message.map(redactor.words))
    }
}
