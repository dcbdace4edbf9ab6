import Measures

/// What figures can be at all; anything else is a slip or a fault, and would spoil every chart.
enum Plausibility {
    /// No figure is older, and every year since would get pages.
    static let earliestYear = 1990
    /// No program counts as much in a month: that is more than 100,000 for everybody on Earth.
    static let highestCount: Int64 = 1_000_000_000_000_000

    static func allows(_ month: Month) -> Bool { month.year >= earliestYear }

    static func allows(_ count: Int64) -> Bool { count <= highestCount }
}
