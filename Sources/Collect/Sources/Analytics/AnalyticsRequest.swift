import Fetching
import Measures

/// Builds the requests for one report: the views of every path in every month of a window.
struct AnalyticsRequest: Sendable {
    let settings: AnalyticsSettings
    let window: AnalyticsWindow

    /// The rows of a page; Google allows up to 250,000, which would make pages of 60 MB.
    static let limit = 100_000

    /// What the figures are counted by, in this order.
    static let dimensions = ["yearMonth", "pagePath"]
    /// What is counted.
    static let metric = "screenPageViews"

    var subject: String { "the page views of property \(settings.property.text)" }

    /// The request for the rows from a position on, followed by those for all pages after it.
    func page(at position: AnalyticsPosition) -> Request<AnalyticsPage> {
        let address = settings.baseURL
            .appending(["v1beta", "properties", settings.property.text])
            .appending(verb: "runReport")
        let body = SortedJSON.text(report(from: position.offset))
        return Request(for: subject, .post(address, json: Array(body.utf8))) {
            (answer) throws(ReplyFault) in
            try AnalyticsPage(at: position, reply: AnalyticsReply(answer))
        }
    }

    private func report(from offset: Int) -> Report {
        Report(
            dateRanges: [.init(startDate: window.days.first, endDate: window.days.last)],
            dimensions: Self.dimensions.map(Report.Named.init),
            metrics: [.init(name: Self.metric)],
            dimensionFilter: filter,
            // Without an order, pages may overlap.
            orderBys: Self.dimensions.map { .init(dimension: .init(dimensionName: $0)) },
            limit: String(Self.limit), offset: String(offset), returnPropertyQuota: true)
    }

    private var filter: Report.AnyOf? {
        guard !settings.paths.isEmpty else { return nil }
        let expressions = Set(settings.paths).sorted().map { pattern in
            Report.Expression(
                filter: .init(
                    fieldName: "pagePath",
                    stringFilter: .init(
                        matchType: pattern.isExact ? "EXACT" : "FULL_REGEXP",
                        value: pattern.isExact ? pattern.text : pattern.regularExpression,
                        caseSensitive: true)))
        }
        return .init(orGroup: .init(expressions: expressions))
    }
}

/// The body of a request, in the vendor's words.
private struct Report: Encodable {
    let dateRanges: [DateRange]
    let dimensions: [Named]
    let metrics: [Named]
    let dimensionFilter: AnyOf?
    let orderBys: [Order]
    let limit: String
    let offset: String
    let returnPropertyQuota: Bool

    struct DateRange: Encodable {
        let startDate: String
        let endDate: String
    }

    struct Named: Encodable {
        let name: String
    }

    struct AnyOf: Encodable {
        let orGroup: Group

        struct Group: Encodable {
            let expressions: [Expression]
        }
    }

    struct Expression: Encodable {
        let filter: Filter

        struct Filter: Encodable {
            let fieldName: String
            let stringFilter: StringFilter
        }

        struct StringFilter: Encodable {
            let matchType: String
            let value: String
            let caseSensitive: Bool
        }
    }

    struct Order: Encodable {
        let dimension: Dimension

        struct Dimension: Encodable {
            let dimensionName: String
        }
    }
}
