import Measures

/// A value for a name that a query begins with `@`.
package struct BigQueryParameter: Hashable, Sendable {
    /// The name, without `@`.
    package let name: String
    /// The value as it is written.
    package let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// What the value looks like, in BigQuery's words: a day, a whole number, or any text.
    var type: String {
        if Day(value) != nil { return "DATE" }
        return Int64(value).map(String.init) == value ? "INT64" : "STRING"
    }
}

extension BigQuerySettings {
    /// The parameters with `@since` and `@until`, the first and the last day that count, where the
    /// query asks for them; values that somebody chose stand.
    var allParameters: [BigQueryParameter] {
        let days = [
            since.map { BigQueryParameter(name: "since", value: "\($0)-01") },
            until.map { BigQueryParameter(name: "until", value: "\($0)-\($0.length)") },
        ]
        let chosen = Set(parameters.map { $0.name.lowercased() })
        return parameters
            + days.compactMap(\.self).filter { mentions($0.name) && !chosen.contains($0.name) }
    }

    /// Whether the query has the parameter; `@@name` is a variable of the system.
    private func mentions(_ name: String) -> Bool {
        let mark = "@" + name
        let text = sql.lowercased()
        return text.ranges(of: mark).contains { range in
            let before = text[..<range.lowerBound].last
            let after = text[range.upperBound...].first
            return before != "@"
                && !(after.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false)
        }
    }
}
