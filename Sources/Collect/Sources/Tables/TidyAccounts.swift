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
    private var found: [[String]: Owner?] = [:]

    init(reading: FigureReading) {
        self.reading = reading
    }

    /// Whose row it is; nil for people who have not agreed, where those are left out.
    mutating func owner(of cells: TidyCells, at place: TidyPlace) throws(InputError) -> Owner? {
        let key = [cells.grouping, cells.groupingData, cells.datatype, cells.network]
        if let owner = found[key] { return owner }
        let owner =
            switch reading.strangers {
            case .refused: try owner(key, at: place)
            case .leftOut: try knownOwner(key, at: place)
            }
        found[key] = .some(owner)
        return owner
    }

    private func owner(_ key: [String], at place: TidyPlace) throws(InputError) -> Owner {
        let series = try Self.series(key, at: place)
        return Owner(series: series, account: try reading.account(of: series, at: place.place))
    }

    /// The owner, without a word on who it might be: what goes wrong here is published.
    private func knownOwner(_ key: [String], at place: TidyPlace) throws(InputError) -> Owner? {
        let nameless = try Self.series([key[0], "_", key[2], key[3]], at: place)
        switch nameless.subject {
        case .user:
            let isKnown = reading.hasConsentingProfile(of: key[1], on: nameless.network)
            return isKnown ? try owner(key, at: place) : nil
        case .group:
            guard reading.groups.contains(where: { $0.id.text == key[1] }) else {
                throw InputError(
                    "the group of this row is not in the configuration. Allowed:"
                        + " \(reading.groups.map(\.id.text).joined(separator: ", ")).",
                    at: place.place)
            }
            return try owner(key, at: place)
        }
    }

    /// The series that the first columns name, by the rules of a query.
    private static func series(
        _ parts: [String], at place: TidyPlace
    ) throws(InputError) -> SeriesName {
        // A slash would begin the next part of the path.
        for (name, part) in zip(TidyColumns.names, parts) where part.contains("/") {
            throw place.error(
                quoting: "'\(part.prefix(40))' is no \(name) (\(Group.ID.rule)).",
                orNot: fault(in: name, [Group.ID.rule]))
        }
        do {
            return try SeriesQuery(path: parts.joined(separator: "/") + "/2000").series
        } catch {
            throw place.error(
                quoting: "\(error).", orNot: fault(in: error.parameter, error.allowed))
        }
    }

    private static func fault(in column: String, _ allowed: [String]) -> String {
        "the cell under '\(column)' is no \(column) (\(allowed.joined(separator: ", ")))."
    }
}
