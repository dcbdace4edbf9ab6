// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Foundation
import Measures
import Outside
import Sources

/// A store in a few lines, and a collector that fills it run by run.
struct AnalyticsStage {
    /// The place of a value.
    struct Cell: Hashable {
        let path: String
        let month: String
    }

    var settings: AnalyticsSettings
    private(set) var kept: [Cell: Sample] = [:]
    var watermark: Watermark?
    /// How many requests each run took.
    private(set) var requests: [Int] = []

    init(
        paths: [String] = ["/blog/*"], since: String? = nil, until: String? = nil,
        property: String = "123456"
    ) {
        settings = AnalyticsSettings(
            baseURL: WebAddress(AnalyticsSettings.usualBaseURL)!,
            property: .init(property)!, paths: paths.map { PathPattern($0)! },
            since: since.map { Month($0)! }, until: until.map { Month($0)! },
            group: Group.ID("de")!)
    }

    var values: [Cell: Int64] { kept.mapValues(\.value) }

    /// Keeps values as told before.
    mutating func keep(_ values: [Cell: Int64], toldAt: String) {
        for (cell, value) in values {
            kept[cell] = Sample(
                account: Account(
                    group: settings.group, network: Network("blog")!,
                    holder: .item(ItemName(cell.path)!)),
                datatype: Datatype("views")!, month: Month(cell.month)!, value: value,
                source: SourceName("blog")!, toldAt: Timestamp(toldAt)!, origin: .measured)
        }
    }

    /// What a run brings, without keeping it.
    func harvest(
        at now: String, since: String? = nil, from transport: ScriptedTransport
    ) async throws(CollectError) -> Harvest {
        let occasion = Occasion(
            source: SourceName("blog")!, now: Timestamp(now)!, since: since.map { Day($0)! },
            watermark: watermark,
            kept: KeptFigures(samples: Array(kept.values), hasFigures: !kept.isEmpty))
        return try await AnalyticsCollector(settings: settings)
            .collect(occasion, with: Fetcher(transport: transport))
    }

    /// What a run brings, each page being answered by the text for its number, from 0.
    func harvest(
        at now: String, pages: [String]
    ) async throws(CollectError) -> Harvest {
        try await harvest(at: now, from: Self.transport(pages))
    }

    /// One run, and what it brings kept as the store does.
    @discardableResult
    mutating func run(
        at now: String, since: String? = nil, _ property: ScriptedProperty
    ) async throws -> [Question] {
        let transport = ScriptedTransport { call in
            property.answer(to: call, at: Timestamp(now)!)
        }
        keep(try await harvest(at: now, since: since, from: transport))
        let calls = await transport.calls
        requests.append(calls.count)
        return try calls.map { try JSONDecoder().decode(Question.self, from: Data($0.body!)) }
    }

    /// One run on these pages, and what it brings kept.
    @discardableResult
    mutating func take(at now: String, pages: [String]) async throws -> Harvest {
        let harvest = try await harvest(at: now, pages: pages)
        keep(harvest)
        return harvest
    }

    /// Goes on with another question.
    mutating func ask(_ question: AnalyticsSettings) {
        settings = question
    }

    private mutating func keep(_ harvest: Harvest) {
        if let mark = harvest.watermark { watermark = mark }
        for sample in harvest.samples {
            let cell = Cell(path: sample.account.item!.text, month: "\(sample.month)")
            if let old = kept[cell], old.value == sample.value,
                old.toldAt.day.month > old.month || sample.toldAt.day <= old.toldAt.day
            {
                continue
            }
            kept[cell] = sample
        }
    }

    static func transport(_ pages: [String]) -> ScriptedTransport {
        ScriptedTransport { call in
            let question = try? JSONDecoder().decode(Question.self, from: Data(call.body ?? []))
            let offset = question.flatMap { Int($0.offset) } ?? -1
            let number = pages.indices.first { index in
                pages[..<index].reduce(0) { $0 + rows(in: $1) } == offset
            }
            return .json(pages[number ?? pages.count - 1])
        }
    }

    private static func rows(in page: String) -> Int { page.ranges(of: "metricValues").count }

    /// A page of rows, with more of the reply behind them.
    static func page(
        _ rows: [(String, String, String)], rowCount: Int? = nil,
        metadata: String = #""timeZone":"UTC""#, more: String = ""
    ) -> String {
        let texts = rows.map { ScriptedProperty.row($0.0, $0.1, $0.2) }
        let count = rowCount ?? rows.count
        return "{\(rows.isEmpty ? "" : "\"rows\":[\(texts.joined(separator: ","))],")"
            + "\(count == 0 ? "" : "\"rowCount\":\(count),")\"metadata\":{\(metadata)},"
            + "\(more)\"kind\":\"analyticsData#runReport\"}"
    }
}
