import Measures
import Outside

/// Turns the rows of a result into samples: the views of every path in every month.
struct BigQuerySamples: Sendable {
    let settings: BigQuerySettings
    let occasion: Occasion

    /// The samples of all rows whose month counts; a row that says nothing definite fails them all.
    func samples(of table: BigQueryTable) throws(CollectError) -> [Sample] {
        var samples: [Sample] = []
        samples.reserveCapacity(table.rows.count)
        for row in table.rows {
            let sample = try sample(of: row)
            if settings.covers(sample.month) { samples.append(sample) }
        }
        try refuseContradictions(in: samples)
        return samples
    }

    private func sample(of row: BigQueryTable.Row) throws(CollectError) -> Sample {
        let path = try read(.path, of: row, as: ItemName.init)
        let month = try read(.month, of: row) { Month($0) ?? Day($0)?.month }
        let views = try read(.views, of: row) { CountText($0)?.value }
        return Sample(
            account: Account(
                group: settings.group, network: Network(trusted: "blog"), holder: .item(path)),
            datatype: Datatype(trusted: "views"), month: month, value: views,
            source: occasion.source, toldAt: occasion.now, origin: .measured)
    }

    private func read<Value>(
        _ column: BigQueryTable.Column, of row: BigQueryTable.Row, as value: (String) -> Value?
    ) throws(CollectError) -> Value {
        let fault: String
        switch row[column] {
        case .text(let text):
            if let value = value(text) { return value }
            fault = "'\(Self.shortened(text))'"
        case .null: fault = "NULL"
        case .composed: fault = "a list or a record"
        }
        throw .input(
            InputErrors([
                InputError(
                    "row \(row.number) of the result has \(fault) as \(column.rawValue). It has"
                        + " to be \(column.rule).", at: Place(file: settings.file))
            ]))
    }

    /// Two values for one path and month mean that the query does not sum them up.
    private func refuseContradictions(in samples: [Sample]) throws(CollectError) {
        var values: [ArrivalSlot: Int64] = [:]
        for sample in samples {
            guard let path = sample.account.item else { continue }
            let old = values.updateValue(sample.value, forKey: ArrivalSlot(sample))
            guard let old, old != sample.value else { continue }
            throw .implausible(
                "The result of \(settings.subject) has both \(old) and \(sample.value) views of"
                    + " \(Self.shortened(path.text)) in \(sample.month). Sum them up in the query,"
                    + " with GROUP BY path, month.")
        }
    }

    private static func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 80 ? line.prefix(79) + "…" : line
    }
}
