/// A day of the calendar.
package struct CivilDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    package let number: Int

    /// The day so many days after 1970-01-01.
    package init(number: Int) {
        self.number = number
    }

    /// A day of a year; a day beyond the end of the month is one of the next month.
    package init(_ year: Int, _ month: Int, _ day: Int) {
        // Counted from 1 March of the year 0, so that leap days come last; 400 years repeat.
        let shifted = month <= 2 ? year - 1 : year
        let century = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - century * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = century * 146_097 + dayOfEra - 719_468
    }

    /// Reads `2021-03-04`; nil for everything else, a 30 February included.
    package init?(_ text: some StringProtocol) {
        let parts = String(text).split(separator: "-").map { String($0) }
        guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        self.init(year, month, day)
        guard self.text == text else { return nil }
    }

    /// The year, the month and the day of the month.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let century = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - century * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + century * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The day as `2021-03-04`.
    package var text: String { "\(month)-\(Self.padded(parts.day))" }

    /// The month of the day, as `2021-03`.
    package var month: String { "\(Self.padded(parts.year, to: 4))-\(Self.padded(parts.month))" }

    /// The first day of the month.
    package var firstOfMonth: CivilDay { CivilDay(number: number - parts.day + 1) }

    /// The first day of the next month.
    package var firstOfNextMonth: CivilDay { firstOfMonth.adding(31).firstOfMonth }

    /// The day so many days later.
    package func adding(_ days: Int) -> CivilDay { CivilDay(number: number + days) }

    package static func < (one: CivilDay, other: CivilDay) -> Bool { one.number < other.number }

    static func padded(_ number: Int, to width: Int = 2) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension CivilDay: Strideable {
    package func distance(to other: CivilDay) -> Int { other.number - number }

    package func advanced(by days: Int) -> CivilDay { adding(days) }
}
