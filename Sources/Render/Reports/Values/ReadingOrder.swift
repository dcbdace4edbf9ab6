import Measures

extension [PublishedChart] {
    /// The charts as a reader wants them: the widest count first, each series by its years.
    ///
    /// Data files keep the order of the paths; this one is for pages.
    var inReadingOrder: [PublishedChart] {
        let charts = enumerated().sorted { left, right in
            let (one, other) = (left.element.query.series, right.element.query.series)
            guard one != other else { return left.offset < right.offset }
            return one.isReadBefore(other)
        }
        return charts.map(\.element)
    }

    /// The charts of each series, series by series in reading order.
    var bySeries: [[PublishedChart]] {
        let charts = Dictionary(grouping: self, by: \.query.series)
        return charts.keys.sorted { $0.isReadBefore($1) }.compactMap { charts[$0] }
    }
}

extension SeriesName {
    fileprivate func isReadBefore(_ other: SeriesName) -> Bool {
        guard subject == other.subject, datatype != other.datatype else { return self < other }
        return (datatype.readingRank, datatype) < (other.datatype.readingRank, other.datatype)
    }
}

extension Datatype {
    /// What was shown, before what people did with it, before what else is counted.
    fileprivate var readingRank: Int {
        let known = ["impressions", "engagements", "views", "created", "closed", "open"]
        return known.firstIndex(of: text) ?? known.count
    }
}
