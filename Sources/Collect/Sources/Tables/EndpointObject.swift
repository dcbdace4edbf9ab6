import Documents
import Measures
import Outside

/// The object that `getKeyHoleData` answers: `{"01":0,…,"12":803041}`, or one month of it.
///
/// The endpoint writes 0 for a month without data as well, so a 0 says nothing and is not kept.
struct EndpointObject {
    let json: JSONFile

    func samples(for reading: FigureReading) throws(InputError) -> [Sample] {
        let query = try query(given: reading.query)
        let account = try reading.account(
            of: query.series, at: Place(file: json.path))
        var samples: [Sample] = []
        for (key, count) in try json.decode([String: CountNumber].self).sorted(by: {
            $0.key < $1.key
        }) {
            let month = try month(key, of: query)
            guard count.value > 0 else { continue }
            samples.append(
                Sample(
                    account: account, datatype: query.series.datatype, month: month,
                    value: count.value, source: reading.source, toldAt: reading.toldAt,
                    origin: .measured))
        }
        return samples
    }

    private func month(_ key: String, of query: SeriesQuery) throws(InputError) -> Month {
        let text = "\(query.period.slug)-\(key)"
        guard let month = Month(text), Plausibility.allows(month) else {
            throw InputError(
                "'\(text.prefix(40))' is no month of figures (a year from"
                    + " \(Plausibility.earliestYear) on, then 01 to 12).",
                at: json.place(of: [key]))
        }
        if case .one(let number) = query.months, number != month.number {
            throw InputError(
                "'\(key)' is another month than the file's name or --query says.",
                at: json.place(of: [key]))
        }
        return month
    }

    /// Whose figures these are: as the permanent path of the file says, or as given.
    private func query(given: SeriesQuery?) throws(InputError) -> SeriesQuery {
        if let given, let path = pathQuery,
            (given.series, given.period) != (path.series, path.period)
        {
            throw InputError(
                "the path of the file says '\(path.path)', --query says '\(given.path)'. Leave"
                    + " --query out, or rename the file.", at: Place(file: json.path))
        }
        if let query = pathQuery ?? given, case .calendar = query.period { return query }
        throw InputError(
            "the endpoint's object does not say whose figures it holds. Give --query"
                + " 'grouping=group&grouping_data=…&datatype=…&year=…&network=…', or keep the file"
                + " as …/group/NAME/DATATYPE/NETWORK/YEAR/all.json.",
            at: Place(file: json.path))
    }

    private var pathQuery: SeriesQuery? {
        guard json.path.hasSuffix(".json") else { return nil }
        let parts = json.path.dropLast(".json".count).split(separator: "/")
        return try? SeriesQuery(path: parts.suffix(6).joined(separator: "/"))
    }
}
