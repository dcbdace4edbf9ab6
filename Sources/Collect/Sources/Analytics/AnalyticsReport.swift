import Fetching
import Outside

/// A whole report: all its pages, which fit together.
struct AnalyticsReport: Sendable {
    let pages: [AnalyticsPage]

    /// Puts pages together; refuses them if they don't make the whole that the first one announced.
    init(_ pages: [AnalyticsPage], for request: AnalyticsRequest) throws(CollectError) {
        if pages.contains(where: { $0.isRepeated || $0.isOneTooMany }) {
            throw .fetch(
                .endless(
                    subject: request.subject, host: request.settings.baseURL.host,
                    pages: pages.count))
        }
        let announced = pages.first?.rowCount ?? 0
        for (index, page) in pages.enumerated() where page.rowCount != announced {
            throw .implausible(
                "Google Analytics announced \(announced) rows on the first page and"
                    + " \(page.rowCount) on page \(index + 1)")
        }
        let came = pages.last?.reached ?? 0
        guard came == announced else {
            throw .implausible("Google Analytics announced \(announced) rows and sent \(came)")
        }
        self.pages = pages
    }

    /// All rows in the order that they came in.
    var rows: [AnalyticsRow] { pages.flatMap(\.rows) }

    /// The name of the property's time zone.
    var timeZone: String? { pages.lazy.compactMap { $0.metadata?.timeZone }.first }

    /// Why there are no rows, if Google Analytics gave a reason.
    var emptyReason: String? { pages.lazy.compactMap { $0.metadata?.emptyReason }.first }
}
