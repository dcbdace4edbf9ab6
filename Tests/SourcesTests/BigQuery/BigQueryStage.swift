// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Foundation
import Measures
import Outside
import Sources
import Synchronization

/// A source of a few rows, and a BigQuery that answers call by call.
struct BigQueryStage {
    var settings = BigQuerySettings(
        baseURL: WebAddress(BigQuerySettings.usualBaseURL)!, project: "p", location: "EU",
        sql: usualSQL, file: "queries/blog.sql", group: Group.ID("de")!)
    var kept: [Sample] = []
    var watermark: Watermark?
    var since: Day?
    let transport: ScriptedTransport

    static let usualSQL = "SELECT path, month, views FROM ds.blog"
    static let now = Timestamp("2026-11-22T14:05:00Z")!

    /// A BigQuery that gives one answer after another, the last again and again.
    init(_ answers: [Answer]) {
        let queue = Queue(answers)
        transport = ScriptedTransport { _ in queue.next() }
    }

    init(_ bodies: String...) {
        self.init(bodies.map { Answer.json($0) })
    }

    func collect() async throws(CollectError) -> Harvest {
        let occasion = Occasion(
            source: SourceName("old-blog")!, now: Self.now, since: since, watermark: watermark,
            kept: KeptFigures(samples: kept, hasFigures: !kept.isEmpty))
        return try await BigQueryCollector(settings: settings)
            .collect(occasion, with: Fetcher(transport: transport))
    }

    /// Why there is no harvest.
    func fault() async -> String {
        do throws(CollectError) {
            return "a harvest: \(try await collect().samples)"
        } catch {
            return "\(error)"
        }
    }

    /// The bodies of all calls that run a query.
    func submissions() async throws -> [[String: Any]] {
        try await transport.calls.compactMap(\.body).compactMap {
            try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]
        }
    }

    static func sample(
        _ path: String, _ month: String, _ value: Int64, group: String = "de"
    ) -> Sample {
        Sample(
            account: Account(
                group: Group.ID(group)!, network: Network("blog")!,
                holder: .item(ItemName(path)!)),
            datatype: Datatype("views")!, month: Month(month)!, value: value,
            source: SourceName("old-blog")!, toldAt: now, origin: .measured)
    }
}

/// Replies as BigQuery writes them.
enum BigQueryText {
    /// A whole or partial result; each row is its cells as JSON.
    static func result(
        _ rows: [String], total: Int? = nil, columns: [String] = ["path", "month", "views"],
        more: String = ""
    ) -> String {
        let fields = columns.map { #"{"name":"\#($0)","type":"STRING","mode":"NULLABLE"}"# }
        let body = rows.isEmpty ? "" : #""rows":[\#(rows.joined(separator: ","))],"#
        return #"{"schema":{"fields":[\#(fields.joined(separator: ","))]},"#
            + #""jobReference":{"projectId":"p","jobId":"job_1","location":"EU"},"#
            + #""totalRows":"\#(total ?? rows.count)",\#(body)\#(more)"jobComplete":true}"#
    }

    /// One of three pages with a row each.
    static func page(_ number: Int, next: String? = nil) -> String {
        result(
            [row("/blog/\(number)", "2020-07", "\(number)")], total: 3,
            more: next.map { #""pageToken":"\#($0)","# } ?? "")
    }

    /// A row of texts.
    static func row(_ cells: String...) -> String { row(cells.map { "\"\($0)\"" }) }

    /// A row of cells as JSON.
    static func row(_ cells: [String]) -> String {
        #"{"f":[\#(cells.map { #"{"v":\#($0)}"# }.joined(separator: ","))]}"#
    }

    static func running(_ job: String = "job_1") -> String {
        #"{"jobReference":{"projectId":"p","jobId":"\#(job)","location":"EU"},"#
            + #""jobComplete":false}"#
    }

    /// A refusal in Google's classic envelope.
    static func refusal(_ status: Int, _ reason: String, _ message: String) -> Answer {
        Answer(
            status: status,
            body: Array(
                (#"{"error":{"code":\#(status),"message":"\#(message)","errors":[{"message":"#
                    + #""\#(message)","domain":"global","reason":"\#(reason)"}]}}"#).utf8))
    }
}

private final class Queue: Sendable {
    private let answers: Mutex<[Answer]>

    init(_ answers: [Answer]) {
        self.answers = Mutex(answers)
    }

    func next() -> Answer? {
        answers.withLock { $0.count > 1 ? $0.removeFirst() : $0.first }
    }
}
