// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Foundation
import Measures
import Outside

/// A property with a history of its own, day by day in its own time zone.
///
/// What happened on a day trickles in from the day's first second until 48 hours after its end.
struct ScriptedProperty: Sendable {
    struct Post: Sendable {
        let path: String
        let published: Day
        /// Twelve letters, `x` for a month in which somebody reads it.
        var months = "xxxxxxxxxxxx"
        var seed = 0

        /// What is counted of a day in the end.
        func views(on day: Day) -> Int64 {
            let isRead = Array(months)[day.month.number - 1] == "x"
            guard day >= published, isRead else { return 0 }
            return Int64((seed * 7 + day.daysSince1970 * 13 + day.number) % 11)
        }
    }

    let zone: TimeZoneRule
    let posts: [Post]
    /// How many rows the vendor puts on a page, whatever is asked for.
    var largestPage = 250_000
    /// Whether the vendor looks at the filter at all.
    var filters = true
    private let starts: [Day: Timestamp]

    init(zone: String, posts: [Post], years: ClosedRange<Int> = 2025...2026) {
        let rule = TimeZoneRule(identifier: zone)!
        self.zone = rule
        self.posts = posts
        var starts: [Day: Timestamp] = [:]
        let first = Timestamp("\(years.lowerBound)-01-01")!.secondsSince1970
        let last = Timestamp("\(years.upperBound)-12-31")!.secondsSince1970
        for second in stride(from: first, to: last, by: 900) {
            let moment = Timestamp(secondsSince1970: second)
            let day = rule.day(of: moment)
            if starts[day] == nil { starts[day] = moment }
        }
        self.starts = starts
    }

    /// What the vendor would tell of a post and a month, if asked for all of it at a moment.
    func views(of post: Post, in month: Month, at now: Timestamp) -> Int64 {
        (1...month.length).reduce(0) { sum, number in
            sum + views(of: post, on: Day(year: month.year, month: month.number, day: number)!, now)
        }
    }

    private func views(of post: Post, on day: Day, _ now: Timestamp) -> Int64 {
        guard let start = starts[day], now > start else { return 0 }
        let elapsed = min(now.secondsSince1970 - start.secondsSince1970, 72 * 3_600)
        return post.views(on: day) * Int64(elapsed) / (72 * 3_600)
    }

    /// The reply to a report; what breaks the rules of the API is a 400.
    func answer(to call: Call, at now: Timestamp) -> Answer {
        guard call.method == .post, call.address.text.hasSuffix(":runReport"),
            let question = try? JSONDecoder().decode(Question.self, from: Data(call.body ?? []))
        else { return Answer(status: 400) }
        let rows = rows(for: question, at: now)
        let (offset, limit) = (Int(question.offset)!, min(Int(question.limit)!, largestPage))
        let page = rows.dropFirst(offset).prefix(limit)
        return .json(
            """
            {"dimensionHeaders":[{"name":"yearMonth"},{"name":"pagePath"}],
            "metricHeaders":[{"name":"screenPageViews","type":"TYPE_INTEGER"}],
            \(page.isEmpty ? "" : "\"rows\":[\(page.joined(separator: ","))],")
            \(rows.isEmpty ? "" : "\"rowCount\":\(rows.count),")
            "metadata":{"currencyCode":"USD","timeZone":"\(zone.identifier)"},
            "propertyQuota":{"tokensPerDay":{"consumed":5,"remaining":199995}},
            "kind":"analyticsData#runReport"}
            """)
    }

    private func rows(for question: Question, at now: Timestamp) -> [String] {
        let range = question.dateRanges[0]
        let (first, last) = (Day(range.startDate)!, Day(range.endDate)!)
        var sums: [String: [Month: Int64]] = [:]
        for post in posts where !filters || question.asks(for: post.path) {
            for number in first.daysSince1970...last.daysSince1970 {
                let day = Day(daysSince1970: number)
                let count = views(of: post, on: day, now)
                if count > 0 { sums[post.path, default: [:]][day.month, default: 0] += count }
            }
        }
        let cells = sums.flatMap { path, months in
            months.map { (month: $0.key, path: path, count: $0.value) }
        }
        return cells.sorted { ($0.month, $0.path) < ($1.month, $1.path) }.map {
            Self.row("\($0.month)".filter { $0 != "-" }, $0.path, "\($0.count)")
        }
    }

    /// A row as the vendor writes it.
    static func row(_ month: String, _ path: String, _ views: String) -> String {
        #"{"dimensionValues":[{"value":"\#(month)"},{"value":"\#(path)"}],"#
            + #""metricValues":[{"value":"\#(views)"}]}"#
    }
}

/// The part of a request that the scripted vendor looks at.
struct Question: Decodable {
    struct DateRange: Decodable, Hashable {
        let startDate: String
        let endDate: String
    }

    struct Filter: Decodable {
        let orGroup: Expressions
    }

    struct Expressions: Decodable {
        let expressions: [Expression]
    }

    struct Expression: Decodable {
        let filter: Field
    }

    struct Field: Decodable {
        let fieldName: String
        let stringFilter: StringFilter
    }

    struct StringFilter: Decodable, Hashable {
        let matchType: String
        let value: String
        let caseSensitive: Bool
    }

    let dateRanges: [DateRange]
    let offset: String
    let limit: String
    let dimensionFilter: Filter?

    func asks(for path: String) -> Bool {
        guard let dimensionFilter else { return true }
        return dimensionFilter.orGroup.expressions.contains { expression in
            let filter = expression.filter.stringFilter
            if filter.matchType == "EXACT" { return path == filter.value }
            guard let form = try? Regex(filter.value) else { return false }
            return path.wholeMatch(of: form) != nil
        }
    }
}
