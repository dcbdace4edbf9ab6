import Documents
import Outside

/// A span of time as people write it: `60s`, `5m`, `12h`, `3d`.
struct TimeSpan: Hashable {
    /// Its length in seconds, never negative.
    let seconds: Int

    init(seconds: Int) {
        self.seconds = seconds
    }

    /// Reads a whole number and a unit.
    init?(_ text: String) {
        guard let unit = text.last, let length = Self.units[unit],
            let number = Int(text.dropLast()), (0...Self.largest).contains(number)
        else { return nil }
        seconds = number * length
    }

    init(_ value: YAMLValue) throws(InputError) {
        guard let span = TimeSpan(try value.text()) else { throw value.mismatch(Self.rule) }
        self = span
    }

    /// The span as the library of the language has it.
    var duration: Duration { .seconds(seconds) }

    /// What a span has to look like, for messages.
    static let rule = "a duration such as 60s or 3d"

    private static let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    private static let largest = 1_000_000
}
