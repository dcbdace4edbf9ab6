/// One of the orders that a report is sorted by.
struct AnalyticsOrder: Sendable {
    private let dimension: Int?
    private let isDescending: Bool

    /// Reads an order; nil for a dimension that the report has not.
    init?(_ order: JSON, among dimensions: [String]) {
        isDescending = order["desc"]?.isTrue == true
        if let name = order["dimension"]?["dimensionName"]?.text {
            guard let index = dimensions.firstIndex(of: name) else { return nil }
            dimension = index
        } else {
            dimension = nil
        }
    }

    /// Whether a row comes before another; nil if this order does not tell them apart.
    func isFirst(_ one: AnalyticsReport.Row, _ other: AnalyticsReport.Row) -> Bool? {
        if let dimension {
            let (one, other) = (one.dimensions[dimension], other.dimensions[dimension])
            return one == other ? nil : (one < other) != isDescending
        }
        return one.views == other.views ? nil : (one.views < other.views) != isDescending
    }
}
