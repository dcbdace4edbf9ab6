import Measures
import Outside

/// Finds the series and the account that a row belongs to, each once for all its months.
struct TidyAccounts {
    /// Whose figures a row holds.
    struct Owner {
        let series: SeriesName
        let account: Account
    }

    private let reading: FigureReading
    private var found: [[String]: Owner] = [:]

    init(reading: FigureReading) {
        self.reading = reading
    }

    mutating func owner(of cells: TidyCells, at place: Place) throws(InputError) -> Owner {
        let key = [cells.grouping, cells.groupingData, cells.datatype, cells.network]
        if let owner = found[key] { return owner }
        let series = try Self.series(key, at: place)
        let owner = Owner(series: series, account: try reading.account(of: series, at: place))
        found[key] = owner
        return owner
    }

    /// The series that the first columns name, by the rules of a query.
    private static func series(_ parts: [String], at place: Place) throws(InputError) -> SeriesName
    {
        // A slash would begin the next part of the path.
        for (name, part) in zip(TidyColumns.names, parts) where part.contains("/") {
            throw InputError("'\(part.prefix(40))' is no \(name) (\(Group.ID.rule)).", at: place)
        }
        do {
            return try SeriesQuery(path: parts.joined(separator: "/") + "/2000").series
        } catch {
            throw InputError("\(error).", at: place)
        }
    }
}
