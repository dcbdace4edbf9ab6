extension Month {
    /// The first day of the month.
    package var firstDay: Day { Day(1, of: self) }

    /// The last day of the month.
    package var lastDay: Day { Day(length, of: self) }

    /// The first moment after the month.
    package var end: Timestamp { Timestamp(startOf: advanced(by: 1).firstDay) }

    /// The moment from which a count of the month is final: vendors go on counting for 72 hours.
    package var settlement: Timestamp {
        Timestamp(secondsSince1970: end.secondsSince1970 + 72 * 3_600)
    }
}
