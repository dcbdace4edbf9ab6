extension AnnualSeries {
    /// What the data endpoint answers, byte for byte: `{"01":0,…,"12":803041}`, or `{"07":23833}`.
    ///
    /// Months without data are 0, as the endpoint has always written them.
    package func endpointObject(_ wanted: SeriesQuery.Months) -> String {
        let readings =
            switch wanted {
            case .all: months
            case .one(let number): months.filter { $0.month.number == number }
            }
        let members = readings.map { "\"\($0.month.twoDigits)\":\($0.amount ?? .zero)" }
        return "{" + members.joined(separator: ",") + "}"
    }
}
