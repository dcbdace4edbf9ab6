import Fetching

extension FetchError {
    /// Whether the vendor failed for one of several things that it was asked for, such as a
    /// tracker that it no longer has, so that the others may still be asked for.
    var isOfOnePart: Bool {
        switch self {
        case .refused(let refusal): refusal.isOfOnePart
        // An archive keeps nothing of whoever has opted out or was not asked for then.
        case .unreadable, .tooLarge, .notArchived: true
        default: false
        }
    }
}

extension FetchError.Refusal {
    /// Whoever isn't known, or has asked too much, is refused everything; so is everybody if the
    /// vendor is out of order.
    fileprivate var isOfOnePart: Bool {
        switch status {
        case 401, 402, 407, 408, 429: false
        case 403: !(reason.map { Self.exhausted.contains($0) } ?? false)
        default: (400...499).contains(status)
        }
    }

    private static let exhausted: Set = [
        "quotaExceeded", "dailyLimitExceeded", "rateLimitExceeded", "userRateLimitExceeded",
    ]
}
