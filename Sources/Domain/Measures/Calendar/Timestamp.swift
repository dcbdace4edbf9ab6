/// A moment in UTC, to the second.
package struct Timestamp: Hashable, Comparable, Sendable {
    /// Seconds since 1 January 1970, 00:00 UTC.
    package let secondsSince1970: Int

    /// The moment a number of seconds after 1 January 1970, 00:00 UTC.
    package init(secondsSince1970: Int) {
        self.secondsSince1970 = secondsSince1970
    }

    /// The first second of a day.
    package init(startOf day: Day) {
        self.init(secondsSince1970: day.daysSince1970 * Self.secondsPerDay)
    }

    /// The day the moment lies in.
    package var day: Day {
        let days = secondsSince1970 / Self.secondsPerDay
        let isPartOfDayBefore = secondsSince1970 % Self.secondsPerDay < 0
        return Day(daysSince1970: isPartOfDayBefore ? days - 1 : days)
    }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    private static let secondsPerDay = 86_400
}

extension Timestamp: LosslessStringConvertible {
    /// Reads ISO 8601: `2026-11-22`, `2026-11-22T14:05:00Z`, with fractions (dropped) or an
    /// offset such as `+01:00`.
    package init?(_ text: String) {
        guard let day = Day(String(text.prefix(10))) else { return nil }
        let midnight = Timestamp(startOf: day).secondsSince1970
        let rest = text.dropFirst(10)
        guard !rest.isEmpty else {
            self.init(secondsSince1970: midnight)
            return
        }
        guard rest.first == "T" || rest.first == " ",
            let clock = ClockText(rest.dropFirst())
        else { return nil }
        self.init(secondsSince1970: midnight + clock.seconds - clock.offset)
    }

    /// `YYYY-MM-DDTHH:MM:SSZ`.
    package var description: String {
        let remainder = secondsSince1970 % Self.secondsPerDay
        let seconds = remainder < 0 ? remainder + Self.secondsPerDay : remainder
        let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
        return "\(day)T" + parts.map { Digits.padded($0, to: 2) }.joined(separator: ":") + "Z"
    }
}

/// The time-of-day half of an ISO 8601 moment.
private struct ClockText {
    /// Seconds since midnight.
    let seconds: Int
    /// Seconds east of UTC.
    let offset: Int

    init?(_ text: Substring) {
        let zone = text.firstIndex { "Zz+-".contains($0) } ?? text.endIndex
        guard let seconds = Self.seconds(text[..<zone]), let offset = Self.offset(text[zone...])
        else { return nil }
        self.seconds = seconds
        self.offset = offset
    }

    /// Reads `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fraction`.
    private static func seconds(_ text: Substring) -> Int? {
        let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Digits.number($0, count: 2) }
        guard numbers.count == parts.count, numbers.count == 3 || numbers.count == 2,
            halves.count == 1 || (numbers.count == 3 && Digits.areAll(halves[1]))
        else { return nil }
        let second = numbers.count == 3 ? numbers[2] : 0
        guard numbers[0] < 24, numbers[1] < 60, second <= 60 else { return nil }
        return numbers[0] * 3_600 + numbers[1] * 60 + second
    }

    /// Reads `Z`, `+HH:MM` or `+HHMM`.
    private static func offset(_ text: Substring) -> Int? {
        if text == "Z" || text == "z" { return 0 }
        let digits = text.dropFirst()
        guard let sign = text.first, sign == "+" || sign == "-",
            digits.count == 4 || (digits.count == 5 && digits.dropFirst(2).first == ":"),
            let hours = Digits.number(digits.prefix(2), count: 2), hours < 24,
            let minutes = Digits.number(digits.suffix(2), count: 2), minutes < 60
        else { return nil }
        let seconds = hours * 3_600 + minutes * 60
        return sign == "-" ? -seconds : seconds
    }
}
