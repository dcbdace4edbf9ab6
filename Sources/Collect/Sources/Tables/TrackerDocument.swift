import Measures

/// A document of the collection `keyhole_social_metrics`: one tracker's figures of all years.
///
/// Months without data are absent; fields that are not named here are left alone.
struct TrackerDocument: Decodable {
    /// Year, then two-digit month, then count.
    typealias Years = [String: [String: CountNumber]]

    let user: String
    let group: String
    let network: String
    let tracker: String?
    let impressions: Years?
    let engagements: Years?

    enum CodingKeys: String, CodingKey {
        case user, group, tracker, impressions, engagements
        case network = "social_network"
    }

    /// The two maps of counts, by the name of their datatype.
    var counts: [(datatype: Datatype, years: Years)] {
        [
            (Datatype(trusted: "engagements"), engagements ?? [:]),
            (Datatype(trusted: "impressions"), impressions ?? [:]),
        ]
    }
}
