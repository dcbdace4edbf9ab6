import Documents
import Measures
import Outside

/// Which charts a report is about: all, or those of some datatypes and networks.
struct ChartChoice: Hashable {
    /// The datatypes and networks; nil for all.
    private let names: Set<String>?

    /// All charts.
    static let all = ChartChoice(names: nil)

    private init(names: Set<String>?) {
        self.names = names
    }

    /// Reads a list such as `[impressions, engagements]`.
    init(_ value: YAMLValue) throws(InputError) {
        var names: Set<String> = []
        for element in try value.list() {
            let text = try element.text()
            guard Datatype(text) != nil else {
                throw InputError(
                    "'\(text.prefix(60))' can't be a datatype or a network. Allowed:"
                        + " \(Datatype.rule).", at: element.place)
            }
            names.insert(text)
        }
        guard !names.isEmpty else {
            throw InputError(
                "the list is empty. Name a datatype or a network, or remove the key.",
                at: value.place)
        }
        self.init(names: names)
    }

    /// Whether the report is about a chart.
    func includes(_ chart: PublishedChart) -> Bool {
        let series = chart.query.series
        return names.map { $0.contains(series.datatype.text) || $0.contains(series.network.text) }
            ?? true
    }

    /// The charts that the report is about, in their order.
    func charts(among charts: [PublishedChart]) -> [PublishedChart] {
        names == nil ? charts : charts.filter(includes)
    }
}
