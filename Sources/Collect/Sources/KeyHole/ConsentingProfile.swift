import Measures

/// A profile whose person has agreed to be measured; requests are made of nothing else.
struct ConsentingProfile: Sendable {
    let profile: Profile
    /// The day from which the agreement counts.
    private let consent: Day

    /// The profile, if the person has agreed by the day and has not opted out since.
    init?(_ profile: Profile, on day: Day, isForgotten: (Profile) -> Bool) {
        guard let consent = profile.consent, consent <= day, !isForgotten(profile) else {
            return nil
        }
        self.profile = profile
        self.consent = consent
    }

    /// The days of a month that may be asked for on a day; nil if there are none.
    func days(of month: Month, on today: Day) -> ClosedRange<Day>? {
        let first = max(month.firstDay, consent)
        let last = min(month.lastDay, today)
        return first <= last ? first...last : nil
    }
}
