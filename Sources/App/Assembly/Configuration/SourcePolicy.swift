import Documents
import Outside

/// How patient the program is with a source, and what follows when that is in vain.
struct SourcePolicy: Hashable {
    /// What a failure of the source does.
    enum OnError: String, CaseIterable {
        /// The run ends with an error, after all sources have been asked.
        case fail
        /// The figures that were kept before are shown, and marked.
        case lastGood = "last_good"
        /// The source's figures are left off the site until it succeeds.
        case skip
    }

    let onError: OnError
    /// The age from which the source's figures are stale.
    let staleAfter: TimeSpan
    /// The bound of one request, to its last byte.
    let timeout: TimeSpan
    /// Further attempts after a failed one.
    let retries: Int
    /// The bound of the whole source.
    let deadline: TimeSpan
    /// How many times the greatest known month a new one may be before it is told about.
    let jumpFactor: Int

    /// Reads the keys that are there; the others have their defaults.
    init(_ settings: YAMLMapping) throws(InputError) {
        onError = try Self.onError(settings["on_error"])
        staleAfter = try Self.span(settings["stale_after"]) ?? TimeSpan(seconds: 3 * 86_400)
        timeout = try Self.span(settings["timeout"]) ?? TimeSpan(seconds: 60)
        if let value = settings["timeout"], timeout.seconds == 0 {
            throw value.mismatch("a duration of at least 1s")
        }
        retries = try Self.count(settings["retries"], "a whole number from 0 to 100") ?? 5
        deadline =
            try Self.span(settings["deadline"]) ?? TimeSpan(seconds: timeout.seconds * 10)
        jumpFactor = try Self.count(settings["jump_factor"], "a whole number from 2 to 100") ?? 20
        if let value = settings["jump_factor"], jumpFactor < 2 {
            throw value.mismatch("a whole number from 2 to 100")
        }
    }

    private static func onError(_ value: YAMLValue?) throws(InputError) -> OnError {
        guard let value else { return .lastGood }
        guard let choice = OnError(rawValue: try value.text()) else {
            throw value.mismatch(OnError.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return choice
    }

    private static func span(_ value: YAMLValue?) throws(InputError) -> TimeSpan? {
        try value.map { value throws(InputError) in try TimeSpan(value) }
    }

    private static func count(_ value: YAMLValue?, _ rule: String) throws(InputError) -> Int? {
        try value.map { value throws(InputError) in
            let number = try value.integer()
            guard (0...100).contains(number) else { throw value.mismatch(rule) }
            return number
        }
    }
}
