import Measures

extension YearWords {
    /// The first thing a screen reader says: `Impressions, 2024: 2.11M, +7% vs 2023`.
    var accessibleName: String {
        let notes = [isSample ? "sample data" : nil, doubt].compactMap(\.self)
        return headline + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))") + ": "
            + [figure, change].compactMap(\.self).joined(separator: ", ")
    }

    /// Everything that the picture shows, month by month.
    func description(message: [String], months: [String]) -> String {
        let sample = isSample ? "Sample data. " : ""
        let opening = "\(sample)Column chart of monthly \(unit.full) in \(period). "
        let message = message.joined(separator: "; ").capitalisedAtStart
        let stale = doubt.map { " Stale: \($0)." } ?? ""
        guard series.hasData, let dataTo = series.dataTo else {
            return opening + message + "." + stale
        }
        return opening + message + ". " + months.joined(separator: "; ")
            + ". Data to \(dataTo)." + stale
    }

    /// One line beneath the chart: what it is, how far it goes, and who told it.
    var caption: String {
        var sentences = [headline + ", by month."]
        if isSample { sentences.insert("Sample data.", at: 0) }
        sentences.append(series.dataTo.map { "Data to \($0)." } ?? "\(result.capitalisedAtStart).")
        if !gaps.isEmpty { sentences.append("No data for \(MonthList(gaps).words).") }
        if !sources.isEmpty {
            let noun = sources.count == 1 ? "Source" : "Sources"
            sentences.append("\(noun): \(sources.joined(separator: ", ")).")
        }
        return sentences.joined(separator: " ")
    }

    private var gaps: [Month] {
        series.hasData ? series.missingMonths.map(\.month) : []
    }

    /// Who told the figures or should have, each with what a reader has to know of them.
    private var sources: [String] {
        let names = Set(series.months.flatMap(\.sources)).union(series.doubts.map(\.name))
        return names.sorted().map { name in
            let standing = series.standings.first { $0.name == name }
            let notes = standing.map(\.notes) ?? []
            return name.text + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
        }
    }
}

extension SourceStatus {
    fileprivate var notes: [String] {
        (isEnteredByHand ? ["entered by hand"] : []) + (isDoubtful ? [age] : [])
    }
}

extension String {
    /// The text with a capital first letter.
    var capitalisedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
