import Fetching
import Measures

/// Asks KeyHole for one tracker's counts of some days; only of people who have agreed.
struct KeyHoleRequest {
    private let settings: KeyHoleSettings

    init(settings: KeyHoleSettings) {
        self.settings = settings
    }

    /// The counts of the days, both the first and the last included.
    func counts(
        of profile: ConsentingProfile, in days: ClosedRange<Day>
    ) -> Request<KeyHoleReply> {
        let address = settings.baseURL
            .appending(settings.path.parts(of: profile.profile.tracker))
            .adding([
                (name: "metrics", value: "timeline"),
                (name: "start", value: days.lowerBound.description),
                (name: "end", value: days.upperBound.description),
            ])
        let fields = settings.fields
        return Request(for: "the figures of a tracker", .get(address)) {
            answer throws(ReplyFault) in
            try KeyHoleReply(answer, fields: fields)
        }
    }
}
