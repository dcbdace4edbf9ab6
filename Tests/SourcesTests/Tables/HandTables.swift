// Names and moments that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Foundation
import Measures
import Outside
import Sources

/// Tables that people fill in, collected from a file or a sheet, in short words.
enum HandTables {
    static let header = "grouping,grouping_data,datatype,network,year,month,value"
    static let source = SourceName("linkedin")!

    /// Two groups; of four people one never agreed, one agrees tomorrow, one opted out.
    static let reading = TableReading(
        groups: ["de", "education"].map { Group(id: Group.ID($0)!, title: $0) },
        profiles: [
            profile("kT41gQ", "sandra42"), profile("aB12cD", "silent", consent: nil),
            profile("fF11fF", "later", consent: "2026-11-23"), profile("zz99ZZ", "gone"),
        ],
        isForgotten: { $0.user.text == "gone" })

    private static func profile(
        _ tracker: String, _ user: String, consent: String? = "2020-07-01"
    ) -> Profile {
        Profile(
            tracker: Profile.Tracker(tracker)!, user: Profile.Handle(user)!,
            group: Group.ID("de")!, network: Network("linkedin")!,
            consent: consent.map { Day($0)! }, publication: .group)
    }

    /// A moment of collection with these values of the group's impressions kept.
    static func occasion(kept: [String: Int64] = [:]) -> Occasion {
        let samples = kept.map { month, value in
            Sample(
                account: Account(
                    group: Group.ID("de")!, network: Network("linkedin")!, user: nil),
                datatype: Datatype("impressions")!, month: Month(month)!, value: value,
                source: source, toldAt: Timestamp("2026-11-20T00:00:00Z")!, origin: .measured)
        }
        return Occasion(
            source: source, now: Timestamp("2026-11-22T14:05:00Z")!,
            kept: KeptFigures(samples: samples, hasFigures: !samples.isEmpty))
    }

    /// What a file brings.
    static func collected(
        csv: String, kept: [String: Int64] = [:]
    ) async throws(CollectError) -> Harvest {
        let settings = TableSettings(
            path: "data/manual.csv", files: .memory(["data/manual.csv": csv]), reading: reading)
        return try await TableCollector(settings: settings)
            .collect(occasion(kept: kept), with: Fetcher(transport: ScriptedTransport { _ in nil }))
    }

    /// What a sheet brings.
    static func collected(
        _ answer: Answer, kept: [String: Int64] = [:]
    ) async throws(CollectError) -> Harvest {
        let settings = SheetsSettings(
            spreadsheet: "1aBc", sheet: "LinkedIn", reading: reading)
        return try await SheetsCollector(settings: settings)
            .collect(
                occasion(kept: kept), with: Fetcher(transport: ScriptedTransport { _ in answer }))
    }

    /// A reply with the header and these rows, each the inside of a JSON array.
    static func sheet(_ rows: String...) -> Answer {
        let header = header.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ",")
        let values = ([header] + rows).map { "[\($0)]" }.joined(separator: ",")
        return .json(
            """
            {"range":"LinkedIn!A1:Z1000","majorDimension":"ROWS","values":[\(values)]}
            """)
    }

    /// `de impressions linkedin 2026-07 5`, with the person if there is one.
    static func words(_ harvest: Harvest) -> [String] {
        harvest.samples.map {
            let user = $0.account.user.map { "/\($0)" } ?? ""
            return "\($0.account.group)\(user) \($0.datatype) \($0.account.network) \($0.month)"
                + " \($0.value)"
        }
    }
}
