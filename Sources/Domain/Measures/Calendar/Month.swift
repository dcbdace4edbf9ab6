/// One calendar month, such as July 2020: two integers, so no time zone can creep in.
package struct Month: Hashable, Comparable, Sendable {
    /// The calendar year.
    package let year: Int
    /// The month of the year, 1 to 12.
    package let number: Int

    /// Makes a month; a number outside 1 to 12 gives nil.
    package init?(year: Int, number: Int) {
        guard (1...12).contains(number) else { return nil }
        self.year = year
        self.number = number
    }

    /// The month a number of months after January of the year 0.
    package init(ordinal: Int) {
        let year = ordinal >= 0 ? ordinal / 12 : (ordinal - 11) / 12
        self.year = year
        self.number = ordinal - year * 12 + 1
    }

    /// Months since January of the year 0: the arithmetic form.
    package var ordinal: Int { year * 12 + number - 1 }

    /// Two digits, `01` to `12`, as the endpoint and the store write it.
    package var twoDigits: String { number < 10 ? "0\(number)" : "\(number)" }

    /// The English name, `January` to `December`.
    package var name: String { Self.names[number - 1] }

    /// The first three letters of the name, `Jan` to `Dec`.
    package var shortName: String { String(name.prefix(3)) }

    package static func < (left: Month, right: Month) -> Bool { left.ordinal < right.ordinal }

    /// The month a number of months later, or earlier if negative.
    package func advanced(by months: Int) -> Month { Month(ordinal: ordinal + months) }

    /// The number of days in this month.
    package var length: Int {
        switch number {
        case 2: Day.isLeap(year: year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static let names = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]
}

extension Month: LosslessStringConvertible {
    /// Reads `YYYY-MM`.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2,
            let year = Digits.number(parts[0], count: 4),
            let number = Digits.number(parts[1], count: 2)
        else { return nil }
        self.init(year: year, number: number)
    }

    /// `YYYY-MM`.
    package var description: String { Digits.padded(year, to: 4) + "-" + twoDigits }
}
