import Measures

extension Answer {
    /// Whether the vendor only refuses for the moment.
    var isPassingRefusal: Bool {
        switch status {
        case 408, 429, 500...599: true
        case 403: isRateLimited
        default: false
        }
    }

    /// How long the vendor wants us to stay away; nil if it doesn't say, or says it unreadably.
    func demandedPause(at now: Int) -> Duration? {
        if let pause = self[header: "Retry-After"].flatMap({ Self.pause($0, at: now) }) {
            return pause
        }
        // On any other answer it tells when a quota begins anew that may not be used up.
        guard status == 429 || status == 403 else { return nil }
        return self[header: "RateLimit-Reset"].flatMap { Self.seconds($0) }.map {
            .seconds(max(0, $0 - now))
        }
    }

    /// Google says with 403 both "never" and "not so fast"; only these reasons mean the latter.
    private var isRateLimited: Bool {
        !Set(ErrorEnvelope(body)?.reasons ?? []).isDisjoint(with: [
            "rateLimitExceeded", "userRateLimitExceeded",
        ])
    }

    /// Reads both forms of `Retry-After`.
    private static func pause(_ text: String, at now: Int) -> Duration? {
        if let seconds = seconds(text) { return .seconds(seconds) }
        return Timestamp(httpDate: text).map { .seconds(max(0, $0.secondsSince1970 - now)) }
    }

    /// Digits only; more of them than any calendar has mean a very long time.
    private static func seconds(_ text: String) -> Int? {
        let digits = text.filter { $0 != " " && $0 != "\t" }
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return min(Int(digits) ?? .max, 1 << 40)
    }
}
