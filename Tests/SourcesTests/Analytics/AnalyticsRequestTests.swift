// Addresses that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Foundation
import Measures
import Outside
import Testing

@testable import Sources

@Suite("What Google Analytics is asked")
struct AnalyticsRequestTests {
    @Test("A report of views by month and path, in an order that pages can follow")
    func body() throws {
        let request = try Self.request(paths: ["/blog/*.html", "/about"], offset: 200_000)
        #expect(
            request.call.address.text
                == "https://analyticsdata.googleapis.com/v1beta/properties/123456:runReport")
        #expect(request.call.method == .post)
        #expect(request.isRepeatable)
        #expect(request.subject == "the page views of property 123456")
        #expect(
            String(decoding: request.call.body ?? [], as: UTF8.self) == """
                {"dateRanges":[{"endDate":"2026-07-15","startDate":"2026-06-01"}],\
                "dimensionFilter":{"orGroup":{"expressions":[\
                {"filter":{"fieldName":"pagePath","stringFilter":\
                {"caseSensitive":true,"matchType":"EXACT","value":"/about"}}},\
                {"filter":{"fieldName":"pagePath","stringFilter":\
                {"caseSensitive":true,"matchType":"FULL_REGEXP","value":"/blog/.*\\\\.html"}}}]}},\
                "dimensions":[{"name":"yearMonth"},{"name":"pagePath"}],"limit":"100000",\
                "metrics":[{"name":"screenPageViews"}],"offset":"200000",\
                "orderBys":[{"dimension":{"dimensionName":"yearMonth"}},\
                {"dimension":{"dimensionName":"pagePath"}}],"returnPropertyQuota":true}
                """)
    }

    @Test("Without patterns there is no filter")
    func everything() throws {
        let request = try Self.request(paths: [], offset: 0)
        let body = String(decoding: request.call.body ?? [], as: UTF8.self)
        #expect(!body.contains("dimensionFilter"))
    }

    @Test("Another root keeps its own path")
    func root() throws {
        var stage = AnalyticsStage(since: "2026-06")
        stage.settings = AnalyticsSettings(
            baseURL: WebAddress("http://127.0.0.1:8080/ga/")!, property: stage.settings.property,
            group: stage.settings.group)
        let request = try Self.request(stage.settings, offset: 0)
        #expect(
            request.call.address.text
                == "http://127.0.0.1:8080/ga/v1beta/properties/123456:runReport")
    }

    @Test(
        "The body is what the service's own description allows",
        .enabled(if: SharedFiles.arePresent, "\(SharedFiles.absence)"))
    func contract() throws {
        let description = try SharedFiles.json("api/discovery/analyticsdata.v1beta.json")
        let schemas = try #require(description["schemas"] as? [String: [String: Any]])
        let request = try Self.request(paths: ["/blog/*", "/about"], offset: 100_000)
        let body = try JSONSerialization.jsonObject(with: Data(request.call.body ?? []))
        #expect(Self.faults(of: body, as: ["$ref": "RunReportRequest"], in: schemas) == [])
        let wrong: [String: Any] = ["limit": 5, "dimension": [], "metrics": [["nam": "x"]]]
        #expect(Self.faults(of: wrong, as: ["$ref": "RunReportRequest"], in: schemas).count == 3)
    }

    private static func request(
        paths: [String], offset: Int
    ) throws -> Request<AnalyticsPage> {
        try request(AnalyticsStage(paths: paths, since: "2026-06").settings, offset: offset)
    }

    private static func request(
        _ settings: AnalyticsSettings, offset: Int
    ) throws -> Request<AnalyticsPage> {
        let occasion = Occasion(
            source: SourceName("blog")!, now: Timestamp("2026-07-15T12:00:00Z")!,
            since: Day("2026-06-01"))
        let mark = AnalyticsMark(settled: Month("2026-06"), zone: .utc)
        let window = try #require(AnalyticsWindow(settings, on: occasion, after: mark))
        return AnalyticsRequest(settings: settings, window: window)
            .page(at: AnalyticsPosition(offset: offset, pagesBefore: 1, opening: nil))
    }

    /// Where a value breaks a schema of the description.
    private static func faults(
        of value: Any, as schema: [String: Any], in schemas: [String: [String: Any]]
    ) -> [String] {
        if let name = schema["$ref"] as? String {
            return faults(of: value, as: schemas[name] ?? [:], in: schemas)
        }
        switch schema["type"] as? String {
        case "object":
            guard let object = value as? [String: Any] else { return ["no object: \(value)"] }
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            return object.flatMap { key, member in
                properties[key].map { faults(of: member, as: $0, in: schemas) } ?? ["no \(key)"]
            }
        case "array":
            guard let list = value as? [Any] else { return ["no list: \(value)"] }
            let element = schema["items"] as? [String: Any] ?? [:]
            return list.flatMap { faults(of: $0, as: element, in: schemas) }
        case "boolean": return value is Bool ? [] : ["no truth: \(value)"]
        case "string":
            guard let text = value as? String else { return ["no text: \(value)"] }
            let choices = schema["enum"] as? [String] ?? [text]
            let isNumber = schema["format"] as? String != "int64" || Int64(text) != nil
            return choices.contains(text) && isNumber ? [] : ["not \(text)"]
        default: return ["no such thing: \(value)"]
        }
    }
}
