package import Measures

/// How each source stands, as JSON: a line a source, in the order of their names.
package struct StatusFile {
    /// Where the file stands in the site.
    package static let path = "status.json"

    private let sources: [SourceStatus]

    package init(_ sources: [SourceStatus]) {
        self.sources = sources.sorted { $0.name < $1.name }
    }

    /// `{"sources":[…]}` with `name`, `outcome`, `as_of` and `stale` of each.
    package var text: String {
        guard !sources.isEmpty else { return "{\"sources\":[]}\n" }
        return "{\"sources\":[\n" + sources.map(Self.line).joined(separator: ",\n") + "\n]}\n"
    }

    /// Names have nothing in them that JSON would write otherwise.
    private static func line(_ source: SourceStatus) -> String {
        let asOf = source.asOf.map { "\"\($0)\"" } ?? "null"
        return "{\"name\":\"\(source.name)\",\"outcome\":\"\(source.outcome.rawValue)\","
            + "\"as_of\":\(asOf),\"stale\":\(source.isStale)}"
    }
}
