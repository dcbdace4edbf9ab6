// Names and moments that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Measures
import Sources

/// Samples in short words: `de impressions 2026-10 500`, or with a person, `de/sandra42 …`.
enum Arrivals {
    static let now = Timestamp("2026-11-22T14:05:00Z")!
    static let source = SourceName("twitter")!

    /// A moment of collection with these figures kept, all told at one moment.
    static func occasion(
        kept: [String] = [], keptOfOthers: [String] = [], toldAt: String = "2026-11-21T06:00:00Z",
        hasFigures: Bool? = nil,
        now: Timestamp = now
    ) -> Occasion {
        Occasion(
            source: source, now: now,
            kept: KeptFigures(
                samples: kept.map { sample($0, toldAt: Timestamp(toldAt)!) },
                samplesOfOthers: keptOfOthers.map { sample($0, toldAt: Timestamp(toldAt)!) },
                hasFigures: hasFigures ?? !kept.isEmpty))
    }

    /// Reads the short words; a tracker follows a person after `#`.
    static func sample(_ words: String, toldAt: Timestamp = now) -> Sample {
        let words = words.split(separator: " ").map(String.init)
        let owner = words[0].split(separator: "/").map(String.init)
        let person = owner.count > 1 ? owner[1].split(separator: "#").map(String.init) : []
        return Sample(
            account: Account(
                group: Group.ID(owner[0])!, network: Network("twitter")!,
                user: person.first.flatMap { Profile.Handle($0) },
                tracker: person.count > 1 ? Profile.Tracker(person[1]) : nil),
            datatype: Datatype(words[1])!, month: Month(words[2])!, value: Int64(words[3])!,
            source: source, toldAt: toldAt, origin: words.count > 4 ? .sampleData : .measured)
    }

    /// The short words of a sample.
    static func words(_ sample: Sample) -> String {
        let person = sample.account.user.map { "/\($0)" } ?? ""
        let tracker = sample.account.tracker.map { "#\($0)" } ?? ""
        return "\(sample.account.group)\(person)\(tracker) \(sample.datatype) \(sample.month)"
            + " \(sample.value)"
    }
}
