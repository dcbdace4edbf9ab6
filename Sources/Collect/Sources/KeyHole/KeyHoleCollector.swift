package import Fetching
import Measures

/// Collects impressions and engagements by month for every tracker whose person has agreed.
///
/// KeyHole keeps one year only: the first run asks for its twelve whole months, later ones for the
/// months that have not settled, however many were missed.
///
/// The vendor's interface could not be verified; see ``KeyHoleReply``.
package struct KeyHoleCollector: Collector {
    private let settings: KeyHoleSettings

    package init(settings: KeyHoleSettings) {
        self.settings = settings
    }

    /// The months of all trackers; what came before a failure is kept, so that even a vendor too
    /// slow for one run is read in several.
    package func collect(
        _ occasion: Occasion, with fetcher: Fetcher
    ) async throws(CollectError) -> Harvest {
        var harvest = Harvest(asOf: occasion.now)
        let trackers = trackers(on: occasion)
        guard !trackers.isEmpty else { return harvest }
        let tellings = await KeyHoleTellings.all(of: trackers, with: fetcher)
        harvest.shortfall = try tellings.shortfall()
        let check = ArrivalCheck(occasion: occasion, jumpFactor: settings.jumpFactor)
        (harvest.samples, harvest.diagnostics) = try check.checked(tellings.samples)
        return harvest
    }

    private func trackers(on occasion: Occasion) -> [KeyHoleTracker] {
        let requests = KeyHoleRequest(settings: settings)
        let words = KeyHoleSamples(source: occasion.source, toldAt: occasion.now)
        return settings.profiles.compactMap { profile in
            guard
                let consenting = ConsentingProfile(
                    profile, on: occasion.now.day, isForgotten: settings.isForgotten)
            else { return nil }
            let kept = KeyHoleKept(
                of: profile, in: occasion.kept.samples, datatypes: settings.fields.keys)
            let plan = KeyHolePlan(for: consenting, kept: kept, on: occasion)
            return KeyHoleTracker(plan: plan, requests: requests, words: words)
        }
    }
}
