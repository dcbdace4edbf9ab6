// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Foundation
import Measures
import Outside
import Sources

/// Files of figures and what is read from them, in short words.
enum Figures {
    /// Two groups; two profiles that agreed, one that did not, and one that agrees from tomorrow on.
    static func reading(query: String? = nil) throws -> FigureReading {
        FigureReading(
            groups: ["de", "education"].map { Group(id: Group.ID($0)!, title: $0) },
            profiles: [
                profile("kT41gQ", "sandra42", consent: Day("2020-07-01")),
                profile("aB12cD", "silent", consent: nil),
                profile("zz99ZZ", "other", in: "education", consent: Day("2020-07-01")),
                profile("fF11fF", "later", consent: Day("2026-11-23")),
            ],
            query: try query.map { try SeriesQuery(queryString: $0) },
            source: SourceName("import")!,
            toldAt: Timestamp("2026-11-22T14:05:00Z")!)
    }

    private static func profile(
        _ tracker: String, _ user: String, in group: String = "de", consent: Day?
    ) -> Profile {
        Profile(
            tracker: Profile.Tracker(tracker)!, user: Profile.Handle(user)!,
            group: Group.ID(group)!, network: Network("twitter")!, consent: consent,
            publication: .group)
    }

    /// What a file brings: `de sandra42#kT41gQ impressions twitter 2020-07 5`.
    static func samples(
        _ text: String, in path: String, _ reading: FigureReading? = nil
    ) throws -> [String] {
        try FigureFile(path: path, data: Data(text.utf8))
            .samples(for: try reading ?? Self.reading())
            .map(words)
    }

    /// What is wrong with a file, a line each; "nothing" if it is read.
    static func faults(
        _ text: String, in path: String, _ reading: FigureReading? = nil
    ) throws -> String {
        do {
            _ = try samples(text, in: path, reading)
            return "nothing"
        } catch let errors as InputErrors {
            return errors.description
        }
    }

    private static func words(_ sample: Sample) -> String {
        let account = sample.account
        let user = account.user.map { " \($0)" } ?? ""
        let tracker = account.tracker.map { "#\($0)" } ?? ""
        let origin = sample.origin == .sampleData ? " made up by \(sample.source)" : ""
        return "\(account.group)\(user)\(tracker) \(sample.datatype) \(account.network)"
            + " \(sample.month) \(sample.value)\(origin)"
    }
}
