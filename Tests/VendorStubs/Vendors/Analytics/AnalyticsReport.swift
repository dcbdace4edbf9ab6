/// A report as it was asked for.
struct AnalyticsReport: Sendable {
    /// One line of a report.
    struct Row: Sendable {
        let dimensions: [String]
        var views: Int64
    }

    private let days: ClosedRange<CivilDay>
    private let dimensions: [String]
    private let filter: AnalyticsFilter?
    private let orders: [AnalyticsOrder]
    private let limit: Int
    private let offset: Int
    private let wantsTotal: Bool

    /// Reads the body; nil for what this property can't tell.
    init?(_ body: JSON) {
        let ranges = body["dateRanges"]?.elements ?? []
        let metrics = (body["metrics"]?.elements ?? []).compactMap { $0["name"]?.text }
        dimensions = (body["dimensions"]?.elements ?? []).compactMap { $0["name"]?.text }
        guard ranges.count == 1, let start = CivilDay(ranges[0]["startDate"]?.text ?? ""),
            let end = CivilDay(ranges[0]["endDate"]?.text ?? ""), start <= end,
            metrics == ["screenPageViews"],
            dimensions.allSatisfy(["date", "yearMonth", "pagePath"].contains)
        else { return nil }
        days = start...end
        limit = body["limit"]?.text.flatMap { Int($0) } ?? 10_000
        offset = body["offset"]?.text.flatMap { Int($0) } ?? 0
        guard (1...250_000).contains(limit), offset >= 0 else { return nil }
        let readable = body["dimensionFilter"].map { AnalyticsFilter($0) }
        if let readable, readable == nil { return nil }
        filter = readable ?? nil
        let named = dimensions
        orders = (body["orderBys"]?.elements ?? []).compactMap { AnalyticsOrder($0, among: named) }
        wantsTotal = body["metricAggregations"]?.elements.contains("TOTAL") == true
    }

    /// All lines of the report, in order.
    func rows(of truth: AnalyticsStub.Truth, shuffledBy seed: Int) -> [Row] {
        var sums: [[String]: Int64] = [:]
        for (path, views) in truth where filter?.admits(path) ?? true {
            for (day, count) in views where days.contains(day) && count > 0 {
                sums[dimensions.map { Self.value($0, path, day) }, default: 0] += count
            }
        }
        let rows = sums.map { Row(dimensions: $0.key, views: $0.value) }
            .sorted { $0.dimensions.lexicographicallyPrecedes($1.dimensions) }
        guard !orders.isEmpty else {
            let cut = rows.isEmpty ? 0 : seed * 7 % rows.count
            return Array(rows[cut...] + rows[..<cut])
        }
        return rows.sorted { one, other in
            orders.lazy.compactMap { $0.isFirst(one, other) }.first ?? false
        }
    }

    /// The page that was asked for.
    func reply(_ rows: [Row], _ manner: AnalyticsStub.Manner) -> JSON {
        let page = rows.dropFirst(offset).prefix(min(limit, manner.largestPage))
        let total = Row(
            dimensions: dimensions.map { _ in "RESERVED_TOTAL" },
            views: rows.reduce(0) { $0 + $1.views })
        return .some([
            "kind": "analyticsData#runReport",
            "dimensionHeaders": .list(dimensions.map { ["name": .text($0)] }),
            "metricHeaders": [["name": "screenPageViews", "type": "TYPE_INTEGER"]],
            "rows": page.isEmpty ? nil : .list(page.map(\.json)),
            "totals": wantsTotal ? [total.json] : nil,
            // A default value is left out, as newer services do.
            "rowCount": rows.isEmpty ? nil : .whole(Int64(rows.count)),
            "metadata": .some([
                "currencyCode": "EUR", "timeZone": .text(manner.timeZone),
                "dataLossFromOtherRow": manner.hasLostRows ? true : nil,
            ]),
        ])
    }

    private static func value(_ dimension: String, _ path: String, _ day: CivilDay) -> String {
        switch dimension {
        case "date": day.text.replacing("-", with: "")
        case "yearMonth": day.month.replacing("-", with: "")
        default: path
        }
    }
}

extension AnalyticsReport.Row {
    fileprivate var json: JSON {
        [
            "dimensionValues": .list(dimensions.map { ["value": .text($0)] }),
            "metricValues": [["value": .count(views)]],
        ]
    }
}
