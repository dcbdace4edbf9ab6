import Documents
import Outside

/// What stands between two lines `---` at the head of a report.
struct FrontMatter {
    /// What a report makes one page for each of.
    enum Each: String, CaseIterable {
        case year
        case group
    }

    let title: String
    let description: String?
    /// The place in the navigation, smallest first; nil for none.
    let navigation: Int?
    let each: Each?
    /// The charts that the report is about.
    let choice: ChartChoice
    let isDraft: Bool

    /// All keys, in the order in which the documentation tells them.
    static let keys = ["title", "description", "nav", "each", "only", "draft"]

    init(_ mapping: YAMLMapping) throws(InputError) {
        try Self.refuseLater(mapping)
        try mapping.allowOnly(Self.keys)
        title = try Self.title(mapping.required("title"))
        description = try mapping["description"]?.text()
        navigation = try mapping["nav"]?.integer()
        isDraft = try mapping["draft"]?.flag() ?? false
        each = try mapping["each"].map(Self.each)
        choice = try mapping["only"].map(ChartChoice.init) ?? .all
        if let nav = mapping["nav"], let each {
            throw InputError(
                "a report with 'each: \(each)' becomes many pages, and the navigation can't link to"
                    + " one of them. Remove 'nav', or link to the pages from another report.",
                at: nav.place)
        }
    }

    /// What an author may expect and would wait for in vain is refused, not passed over.
    private static func refuseLater(_ mapping: YAMLMapping) throws(InputError) {
        guard let feed = mapping.pairs.first(where: { $0.key == "feed" }) else { return }
        throw InputError("there is no feed in this version. Remove 'feed'.", at: feed.keyPlace)
    }

    private static func title(_ value: YAMLValue) throws(InputError) -> String {
        let title = try value.text()
        guard title.contains(where: { !$0.isWhitespace }) else {
            throw InputError("the title is empty. Every page needs one.", at: value.place)
        }
        return title
    }

    private static func each(_ value: YAMLValue) throws(InputError) -> Each {
        let text = try value.text()
        guard text != "quarter" else {
            throw InputError(
                "there are no pages for quarters in this version. Write 'year' or 'group'.",
                at: value.place)
        }
        guard let each = Each(rawValue: text) else {
            throw value.mismatch(Each.allCases.map(\.rawValue).joined(separator: " or "))
        }
        return each
    }
}
