/// The ids within one picture, and the class that says it is part of a page.
struct ElementIDs: Hashable, Sendable {
    let title: String
    let description: String
    let hatch: String
    let isInline: Bool

    /// For a file, where nothing else can have the same ids.
    static let file = ElementIDs(title: "t", description: "d", hatch: "h", isInline: false)

    /// For a picture within a page: derived from an id of its own.
    static func inline(_ id: String) -> ElementIDs {
        let stem = String(id.map { $0.isSafeInID ? $0 : "-" })
        return ElementIDs(
            title: stem + "-t", description: stem + "-d", hatch: stem + "-h", isInline: true)
    }

    private init(title: String, description: String, hatch: String, isInline: Bool) {
        self.title = title
        self.description = description
        self.hatch = hatch
        self.isInline = isInline
    }

    /// The class attribute of the root, if it needs one.
    var rootClass: Markup { isInline ? #" class="mchart""# : "" }
}

extension Character {
    /// Whether it needs no escape in an attribute, a selector or a reference.
    fileprivate var isSafeInID: Bool {
        isASCII && (isLetter || isNumber || self == "-" || self == "_")
    }
}
