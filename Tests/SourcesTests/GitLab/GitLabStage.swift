// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Measures
import Sources

/// A store in a few lines, which a collector fills run by run.
struct GitLabStage {
    var places: [GitLabPlace] = [.group("gitlab-com/marketing")]
    var labels = ["dev-evangelism"]
    private(set) var issues: [Int64: Measures.Issue] = [:]
    private(set) var watermark: Watermark?

    /// What a run brings, without keeping it.
    func harvest(
        at now: String = "2026-11-22T12:00:00Z", since: String? = nil, from transport: any Transport
    ) async throws(CollectError) -> Harvest {
        let occasion = Occasion(
            source: SourceName("requests")!, now: Timestamp(now)!, since: since.map { Day($0)! },
            watermark: watermark, kept: KeptFigures(hasFigures: !issues.isEmpty))
        let settings = GitLabSettings(
            baseURL: WebAddress("http://127.0.0.1:8080/api/v4")!, places: places, labels: labels)
        return try await GitLabCollector(settings: settings)
            .collect(occasion, with: Fetcher(transport: transport))
    }

    /// One run, and what it brings kept.
    @discardableResult
    mutating func run(
        at now: String = "2026-11-22T12:00:00Z", since: String? = nil,
        _ transport: any Transport
    ) async throws -> Harvest {
        let harvest = try await harvest(at: now, since: since, from: transport)
        if let mark = harvest.watermark { watermark = mark }
        for issue in harvest.issues { issues[issue.id] = issue }
        return harvest
    }

    /// Why a run fails, in words.
    func failure(at now: String = "2026-11-22T12:00:00Z", _ transport: any Transport) async
        -> String
    {
        do {
            _ = try await harvest(at: now, from: transport)
            return "nothing"
        } catch {
            return "\(error)"
        }
    }
}
