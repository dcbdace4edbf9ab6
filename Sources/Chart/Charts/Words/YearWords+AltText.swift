import Measures

extension YearWords {
    /// What the chart says, in at most 150 characters: what it shows first, then the figures in
    /// order of weight.
    var altText: String {
        let kind = isSample ? "Column chart of sample data" : "Column chart"
        let opening = [kind, doubt].compactMap(\.self).joined(separator: ", ") + ": "
        let subject = subject
        var parts = [figureParts]
        while let last = parts.last, last.count > 1 { parts.append(last.dropLast()) }
        let endings = parts.map { ", " + $0.joined(separator: ", ") }
        let longest = endings.first { opening.count + subject.count + $0.count <= Self.longest }
        let ending = longest ?? endings.last ?? ""
        let room = max(0, Self.longest - opening.count - ending.count)
        return String((opening + subject.cut(to: room) + ending).prefix(Self.longest))
    }

    private static let longest = 150

    private var figureParts: ArraySlice<String> {
        [result, change, peak(\.name)].compactMap(\.self)[...]
    }

    /// `Twitter impressions per month in 2024`; the unit is named unless the title does.
    private var subject: String {
        let unit = unit.visible
        let named = title.isEmpty ? unit.capitalisedAtStart : title.visible
        let namesUnit = named.lowercased().hasSuffix(unit.lowercased())
        let rhythm = series.isStock ? "by month" : "per month"
        if !title.isEmpty, titleEnding.isEmpty { return "\(named), \(unit) \(rhythm)" }
        return (namesUnit ? named : "\(named), \(unit)") + " \(rhythm) in \(period)"
    }
}

extension String {
    fileprivate func cut(to length: Int) -> String {
        count <= length ? self : prefix(max(0, length - 1)) + "…"
    }
}
