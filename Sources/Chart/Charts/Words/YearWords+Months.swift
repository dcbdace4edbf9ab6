import Measures

extension YearWords {
    /// The exact value of a month with its state: `98,123 to 22 Nov`, `no data`, `not yet`.
    func value(of reading: MonthReading) -> String {
        guard let amount = reading.amount else {
            if series.isBeforeStart(reading) { return "not started" }
            return reading.isOver ? "no data" : "not yet"
        }
        guard reading.state == .partial else { return amount.grouped }
        let (reach, word) = (reading.asOf, series.isStock ? "on" : "to")
        let day = reach.map { "\(word) \($0.number) \($0.month.shortName)" } ?? "to date"
        return amount.grouped + " " + day
    }

    /// The name of a month, with its year where the period spans two.
    func name(of month: Month) -> String {
        spansTwoYears ? "\(month.name) \(month.year)" : month.name
    }

    private var spansTwoYears: Bool {
        series.months.first?.month.year != series.months.last?.month.year
    }
}

extension MonthReading {
    /// Whether a value could have been known.
    var isOver: Bool { state != .future && state != .partial }
}
