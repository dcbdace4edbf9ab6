import Foundation
import Measures

/// A chart's data as JSON.
struct ChartData: Encodable {
    let title: String
    let unit: String
    let year: String
    /// Left out where no month is known, like `data_to`.
    let total: Amount?
    let dataTo: String?
    let isSample: Bool
    /// Whether a source of the figures failed at last or is overdue.
    let stale: Bool
    /// The day to which all sources have told; left out where that is not known.
    let asOf: String?
    /// True where the total is the latest value, since values can't be added up; else left out.
    let isStock: Bool?
    let months: [MonthData]

    /// One of the twelve months.
    struct MonthData: Encodable {
        let month: String
        let value: Amount?
        let state: String
        let previous: Amount?
        let asOf: String?
        let source: String?

        enum CodingKeys: String, CodingKey {
            case month, value, state, previous, source
            case asOf = "as_of"
        }

        /// Writes every key; a value that is not known is null.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(month, forKey: .month)
            try container.encode(value, forKey: .value)
            try container.encode(state, forKey: .state)
            try container.encode(previous, forKey: .previous)
            try container.encode(asOf, forKey: .asOf)
            try container.encode(source, forKey: .source)
        }
    }

    enum CodingKeys: String, CodingKey {
        case title, unit, year, total, stale, months
        case dataTo = "data_to"
        case asOf = "as_of"
        case isStock = "is_stock"
        case isSample = "is_sample"
    }

    init(_ series: AnnualSeries) {
        title = series.title
        unit = series.unit
        year = series.period.label
        total = series.knownTotal
        dataTo = series.dataTo
        isSample = series.origin == .sampleData
        stale = series.doubt != nil
        asOf = series.asOf?.description
        isStock = series.isStock ? true : nil
        months = series.months.map { reading in
            MonthData(
                month: reading.month.description, value: reading.amount,
                state: reading.state.rawValue, previous: reading.previous,
                asOf: reading.asOf?.description,
                source: reading.sources.isEmpty ? nil : reading.sourceText)
        }
    }

    var json: String { JSONText.text(of: self) }
}

extension Amount: Encodable {
    /// A JSON number with all digits.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if isWhole, let whole = Int64(exactly: scaled) {
            try container.encode(whole)
        } else {
            try container.encode(Decimal(string: description, locale: nil))
        }
    }
}
