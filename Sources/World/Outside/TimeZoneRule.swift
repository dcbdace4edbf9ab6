import Foundation
package import Measures

/// When days and months begin in a time zone, summer time included.
package struct TimeZoneRule: Hashable, Sendable {
    /// The name of the zone, such as `Europe/Berlin`.
    package let identifier: String
    private let zone: TimeZone

    /// Knows a zone by its name in the tz database; a name that it lacks gives nil.
    package init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.identifier = identifier
        self.zone = zone
    }

    private init(_ zone: TimeZone) {
        identifier = zone.identifier
        self.zone = zone
    }

    /// The rule that the store counts by.
    package static var utc: TimeZoneRule { TimeZoneRule(.gmt) }

    /// The day that calendars in the zone show at a moment.
    package func day(of moment: Timestamp) -> Day {
        let date = Date(timeIntervalSince1970: TimeInterval(moment.secondsSince1970))
        let shift = zone.secondsFromGMT(for: date)
        return Timestamp(secondsSince1970: moment.secondsSince1970 + shift).day
    }

    /// The moment when a month is over in the zone: the first second of the next one.
    ///
    /// Halving the time between the middles of both months finds it wherever a change of the clocks
    /// has put it, even where the day has no midnight.
    package func end(of month: Month) -> Timestamp {
        var within = Self.middle(of: month)
        var after = Self.middle(of: month.advanced(by: 1))
        while after - within > 1 {
            let half = within + (after - within) / 2
            if day(of: Timestamp(secondsSince1970: half)).month > month {
                after = half
            } else {
                within = half
            }
        }
        return Timestamp(secondsSince1970: after)
    }

    /// Seconds from 1970 to some moment well within a month, counted in months of equal length.
    private static func middle(of month: Month) -> Int {
        let months = month.ordinal - 1_970 * 12
        return months * secondsOfMeanMonth + secondsOfMeanMonth / 2
    }

    /// A twelfth of 365.2425 days.
    private static let secondsOfMeanMonth = 2_629_746
}
