import Measures

/// What is to be asked for one tracker on one occasion.
struct KeyHolePlan: Sendable {
    /// One month, and the days of it that may be asked for.
    struct Part: Hashable, Sendable {
        let month: Month
        let days: ClosedRange<Day>
    }

    let profile: ConsentingProfile
    /// The months, the latest first.
    let parts: [Part]

    init(for profile: ConsentingProfile, kept: KeyHoleKept, on occasion: Occasion) {
        self.profile = profile
        let today = occasion.now.day
        parts = Self.wholeMonths(on: today).compactMap { month in
            let isWanted = occasion.since.map { $0.month <= month } ?? false
            guard isWanted || !kept.hasSettled(month) else { return nil }
            return profile.days(of: month, on: today).map { Part(month: month, days: $0) }
        }
    }

    /// The months that KeyHole still has whole, the latest first: the twelve that end with this one.
    ///
    /// The window of one year cuts the month before them, which is never asked for and so never
    /// takes the place of a whole one.
    private static func wholeMonths(on today: Day) -> [Month] {
        (0..<12).map { today.month.advanced(by: -$0) }
    }
}
