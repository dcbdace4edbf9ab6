import Fetching

/// Where a page of a report begins.
struct AnalyticsPosition: Hashable, Sendable {
    /// How many rows come before the page.
    let offset: Int
    /// How many pages come before it.
    let pagesBefore: Int
    /// What the first page said; nil for the first page.
    let opening: Opening?

    /// What has to hold for all pages.
    struct Opening: Hashable, Sendable {
        let rowCount: Int
        let firstRow: AnalyticsRow?
    }

    static let start = AnalyticsPosition(offset: 0, pagesBefore: 0, opening: nil)

    /// Ten million rows; a report that needs more is a fault of the vendor.
    static let mostPages = 100
}

/// A page of a report.
struct AnalyticsPage: Sendable {
    let position: AnalyticsPosition
    let rows: [AnalyticsRow]
    /// How many rows the whole report has, whatever the page.
    let rowCount: Int
    let metadata: AnalyticsReply.Metadata?
    let quota: AnalyticsReply.PropertyQuota?

    init(at position: AnalyticsPosition, reply: AnalyticsReply) throws(ReplyFault) {
        let raw = reply.rows ?? []
        try Self.check(reply.dimensionHeaders, against: AnalyticsRequest.dimensions)
        try Self.check(reply.metricHeaders, against: [AnalyticsRequest.metric])
        guard let rowCount = reply.rowCount ?? (raw.isEmpty ? 0 : nil), rowCount >= 0 else {
            throw ReplyFault("has rows and no number of rows")
        }
        var rows: [AnalyticsRow] = []
        rows.reserveCapacity(raw.count)
        for row in raw { rows.append(try AnalyticsRow(row)) }
        self.position = position
        self.rows = rows
        self.rowCount = rowCount
        metadata = reply.metadata
        quota = reply.propertyQuota
    }

    /// Where the next page begins; nil after the last, and where going on makes no sense.
    ///
    /// What came is counted instead of what was asked for, so no row is left out where the vendor
    /// makes smaller pages.
    var next: AnalyticsPosition? {
        guard hasMore, !rows.isEmpty, rowCount == opening.rowCount, !isRepeated, !isOneTooMany
        else { return nil }
        return AnalyticsPosition(
            offset: reached, pagesBefore: position.pagesBefore + 1, opening: opening)
    }

    /// How many rows have come so far.
    var reached: Int { position.offset + rows.count }

    /// Whether the page is the first one once more.
    var isRepeated: Bool { position.opening.map { $0.firstRow == rows.first } ?? false }

    /// Whether there is more, after so many pages.
    var isOneTooMany: Bool { hasMore && position.pagesBefore + 1 >= AnalyticsPosition.mostPages }

    private var hasMore: Bool { reached < rowCount }

    private var opening: AnalyticsPosition.Opening {
        position.opening ?? .init(rowCount: rowCount, firstRow: rows.first)
    }

    private static func check(
        _ headers: [AnalyticsReply.Header]?, against names: [String]
    ) throws(ReplyFault) {
        guard let headers, !headers.isEmpty, headers.map(\.name) != names else { return }
        throw ReplyFault("has other columns than \(names.joined(separator: " and "))")
    }
}
