// Names and moments that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Measures
import Sources

/// A made-up KeyHole account, in short words.
enum Trackers {
    static let address = WebAddress("https://keyhole.example/v2")!
    static let source = SourceName("twitter")!
    static let sandra = profile("kT41gQ", "sandra42")
    static let other = profile("zz99ZZ", "other")

    static func profile(
        _ tracker: String, _ user: String, consent: String? = "2020-07-01",
        network: String = "twitter"
    ) -> Profile {
        Profile(
            tracker: Profile.Tracker(tracker)!, user: Profile.Handle(user)!,
            group: Group.ID("de")!, network: Network(network)!, consent: consent.map { Day($0)! },
            publication: .group)
    }

    static func settings(_ profiles: Profile...) -> KeyHoleSettings {
        KeyHoleSettings(baseURL: address, profiles: profiles)
    }

    static func occasion(
        _ now: String = "2026-11-22T14:05:00Z", since: String? = nil, kept: [Sample] = []
    ) -> Occasion {
        Occasion(
            source: source, now: Timestamp(now)!, since: since.map { Day($0)! },
            kept: KeptFigures(samples: kept, hasFigures: !kept.isEmpty))
    }

    /// Both counts of some months, as told at a moment.
    static func kept(
        _ months: ClosedRange<String>, of profile: Profile = sandra, toldAt: String,
        value: Int64 = 500
    ) -> [Sample] {
        let (first, last) = (Month(months.lowerBound)!, Month(months.upperBound)!)
        return (first.ordinal...last.ordinal).flatMap { ordinal in
            ["impressions", "engagements"].map { datatype in
                Sample(
                    account: profile.account, datatype: Datatype(datatype)!,
                    month: Month(ordinal: ordinal), value: value, source: source,
                    toldAt: Timestamp(toldAt)!, origin: .measured)
            }
        }
    }

    static func reply(_ impressions: String, _ engagements: String = "7") -> String {
        """
        {"data":{"timeline":{"counts":{"impressions":\(impressions),"engagements":\(engagements)}}}}
        """
    }

    /// The tracker and the days of a call: `kT41gQ 2026-11-01...2026-11-22`.
    static func words(_ call: Call) -> String {
        let tracker = call.address.text.split(separator: "/").dropLast().last ?? ""
        let address = call.address
        return "\(tracker) \(address[query: "start"] ?? "")...\(address[query: "end"] ?? "")"
    }

    /// The months of the calls, with the days only where a month is not asked for whole.
    static func months(_ calls: [Call]) -> [String] {
        calls.map { call in
            let start = Day(call.address[query: "start"] ?? "")!
            let end = Day(call.address[query: "end"] ?? "")!
            let isWhole = start.number == 1 && end.number == start.month.length
            return isWhole && start.month == end.month ? "\(start.month)" : "\(start)...\(end)"
        }
    }

    /// The counts, with the person's tracker: `kT41gQ impressions 2026-10 5`.
    static func words(_ harvest: Harvest) -> [String] {
        harvest.samples.map {
            let tracker = $0.account.tracker?.text ?? "?"
            return "\(tracker) \($0.datatype) \($0.month) \($0.value)"
        }
    }
}
