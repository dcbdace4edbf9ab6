/// A moment in UTC.
package struct Moment: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970.
    package let milliseconds: Int

    package init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    /// A moment of a day.
    package init(_ day: CivilDay, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        milliseconds = ((day.number * 24 + hour) * 60 + minute) * 60_000 + second * 1_000
    }

    /// Reads a moment with `Z` or an offset, with or without parts of a second; nil for all else.
    package init?(_ text: String) {
        let form = /(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|([+-])(\d\d):(\d\d))/
        guard let match = text.wholeMatch(of: form)?.output, let day = CivilDay(match.1),
            let hour = Int(match.2), let minute = Int(match.3), let second = Int(match.4)
        else { return nil }
        let fraction = Int((String(match.5 ?? "") + "000").prefix(3)) ?? 0
        let offset = (Int(match.8 ?? "0") ?? 0) * 60 + (Int(match.9 ?? "0") ?? 0)
        let local = Moment(day, hour: hour, minute: minute, second: second).milliseconds + fraction
        milliseconds = local - (match.7 == "-" ? -offset : offset) * 60_000
    }

    /// The day in UTC.
    package var day: CivilDay { CivilDay(number: (milliseconds - timeOfDay) / 86_400_000) }

    /// The moment as `2021-03-04T05:06:07.008Z`.
    package var text: String {
        let seconds = timeOfDay / 1_000
        let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { CivilDay.padded($0) }
        let fraction = CivilDay.padded(timeOfDay % 1_000, to: 3)
        return "\(day.text)T\(clock.joined(separator: ":")).\(fraction)Z"
    }

    /// The moment so many seconds later.
    package func adding(seconds: Int) -> Moment {
        Moment(milliseconds: milliseconds + seconds * 1_000)
    }

    package static func < (one: Moment, other: Moment) -> Bool {
        one.milliseconds < other.milliseconds
    }

    private var timeOfDay: Int {
        let rest = milliseconds % 86_400_000
        return rest < 0 ? rest + 86_400_000 : rest
    }
}
