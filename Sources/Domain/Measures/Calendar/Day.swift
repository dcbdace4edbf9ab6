/// One day of the proleptic Gregorian calendar, in UTC.
package struct Day: Hashable, Comparable, Sendable {
    /// The month the day lies in.
    package let month: Month
    /// The day of the month, from 1.
    package let number: Int

    /// Makes a day; one that the calendar lacks, such as 30 February, gives nil.
    package init?(year: Int, month: Int, day: Int) {
        guard let month = Month(year: year, number: month), (1...month.length).contains(day) else {
            return nil
        }
        self.month = month
        self.number = day
    }

    /// The day a number of days after 1 January 1970.
    ///
    /// The arithmetic counts years from March, so that the leap day comes last.
    package init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let march = Month(ordinal: (yearOfEra + era * 400) * 12 + 2)
        self.month = march.advanced(by: monthFromMarch)
        self.number = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    }

    /// A day that its month is known to have.
    init(_ number: Int, of month: Month) {
        self.month = month
        self.number = number
    }

    /// Days since 1 January 1970, negative before it.
    package var daysSince1970: Int {
        let fromMarch = month.advanced(by: -2)
        let era = (fromMarch.year >= 0 ? fromMarch.year : fromMarch.year - 399) / 400
        let yearOfEra = fromMarch.year - era * 400
        let dayOfYear = (153 * (fromMarch.number - 1) + 2) / 5 + number - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// As prose writes it: `22 Nov 2026`.
    package var prose: String { "\(number) \(month.shortName) \(month.year)" }

    package static func < (left: Day, right: Day) -> Bool {
        (left.month, left.number) < (right.month, right.number)
    }

    static func isLeap(year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension Day: LosslessStringConvertible {
    /// Reads `YYYY-MM-DD`.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3,
            let year = Digits.number(parts[0], count: 4),
            let month = Digits.number(parts[1], count: 2),
            let day = Digits.number(parts[2], count: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `YYYY-MM-DD`.
    package var description: String { "\(month)-" + Digits.padded(number, to: 2) }
}
