/// Which paths a report is about.
indirect enum AnalyticsFilter: Sendable {
    case all([AnalyticsFilter])
    case any([AnalyticsFilter])
    case not(AnalyticsFilter)
    case matches(StringMatch)
    case isOne(of: [String])

    /// One comparison; upper and lower case are the same unless it says otherwise.
    struct StringMatch: Sendable {
        let type: String
        let value: String
        let isCaseSensitive: Bool
    }

    /// Reads a filter of `pagePath`; nil for every other.
    init?(_ expression: JSON) {
        if let group = expression["andGroup"] ?? expression["orGroup"] {
            let parts = (group["expressions"]?.elements ?? []).map { AnalyticsFilter($0) }
            guard !parts.contains(where: { $0 == nil }) else { return nil }
            let filters = parts.compactMap { $0 }
            self = expression["andGroup"] == nil ? .any(filters) : .all(filters)
        } else if let inner = expression["notExpression"] {
            guard let filter = AnalyticsFilter(inner) else { return nil }
            self = .not(filter)
        } else {
            guard let filter = expression["filter"], filter["fieldName"] == "pagePath" else {
                return nil
            }
            self.init(field: filter)
        }
    }

    /// Whether a path is meant.
    func admits(_ path: String) -> Bool {
        switch self {
        case .all(let filters): filters.allSatisfy { $0.admits(path) }
        case .any(let filters): filters.contains { $0.admits(path) }
        case .not(let filter): !filter.admits(path)
        case .isOne(let values): values.contains(path)
        case .matches(let match): match.admits(path)
        }
    }

    private init?(field: JSON) {
        if let list = field["inListFilter"] {
            self = .isOne(of: (list["values"]?.elements ?? []).compactMap(\.text))
        } else {
            guard let match = field["stringFilter"], let value = match["value"]?.text else {
                return nil
            }
            self = .matches(
                StringMatch(
                    type: match["matchType"]?.text ?? "EXACT", value: value,
                    isCaseSensitive: match["caseSensitive"]?.isTrue == true))
        }
    }
}

extension AnalyticsFilter.StringMatch {
    func admits(_ path: String) -> Bool {
        let (path, value) =
            isCaseSensitive ? (path, value) : (path.lowercased(), value.lowercased())
        switch type {
        case "EXACT": return path == value
        case "BEGINS_WITH": return path.hasPrefix(value)
        case "ENDS_WITH": return path.hasSuffix(value)
        case "CONTAINS": return path.contains(value)
        case "FULL_REGEXP", "PARTIAL_REGEXP":
            guard let form = try? Regex(value) else { return false }
            return type == "FULL_REGEXP"
                ? path.wholeMatch(of: form) != nil : path.firstMatch(of: form) != nil
        default: return false
        }
    }
}
