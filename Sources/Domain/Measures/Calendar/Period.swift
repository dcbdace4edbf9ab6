/// Twelve months that a chart shows: a calendar year or a fiscal year.
package enum Period: Hashable, Sendable {
    case calendar(Int)
    case fiscal(Int)

    /// As prose and charts write it: `2021`, `FY21`.
    package var label: String {
        switch self {
        case .calendar(let year): String(year)
        case .fiscal(let year): "FY" + Self.fiscalDigits(year)
        }
    }

    /// As paths and queries write it: `2021`, `fy21`.
    package var slug: String {
        switch self {
        case .calendar(let year): Digits.padded(year, to: 4)
        case .fiscal(let year): "fy" + Self.fiscalDigits(year)
        }
    }

    /// Reads a slug.
    package init?(slug: String) {
        if let year = Digits.number(slug[...], count: 4), year > 0 {
            self = .calendar(year)
        } else if slug.lowercased().hasPrefix("fy"),
            let year = Self.fiscalYear(slug.dropFirst(2))
        {
            self = .fiscal(year)
        } else {
            return nil
        }
    }

    /// The period a year earlier.
    package var previous: Period {
        switch self {
        case .calendar(let year): .calendar(year - 1)
        case .fiscal(let year): .fiscal(year - 1)
        }
    }

    /// The twelve months, in order.
    package func months(in calendar: FiscalCalendar) -> [Month] {
        switch self {
        case .calendar(let year): (year * 12..<year * 12 + 12).map(Month.init(ordinal:))
        case .fiscal(let year): calendar.months(ofYear: year)
        }
    }

    /// Two digits within this century, as the programme writes fiscal years; four outside it.
    private static func fiscalDigits(_ year: Int) -> String {
        (2000..<2100).contains(year)
            ? Digits.padded(year - 2000, to: 2) : Digits.padded(year, to: 4)
    }

    private static func fiscalYear(_ digits: Substring) -> Int? {
        if let short = Digits.number(digits, count: 2) { return 2000 + short }
        return Digits.number(digits, count: 4).flatMap { $0 > 0 ? $0 : nil }
    }
}
