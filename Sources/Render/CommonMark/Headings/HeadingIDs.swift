/// Gives headings their ids by GitLab's rule, so that links written for one hold in the other.
struct HeadingIDs {
    private var uses: [String: Int] = [:]
    private var taken: Set<String> = []

    /// The id for the next heading with these words.
    ///
    /// The first use of an id is bare, later ones get `-1`, `-2` and so on. Where that is the id of
    /// an earlier heading we count on, whereas GitLab would give the same id twice.
    mutating func next(for text: String) -> String {
        let bare = Self.bare(text)
        var id = bare
        repeat {
            let use = uses[bare, default: 0]
            id = use == 0 ? bare : "\(bare)-\(use)"
            uses[bare] = use + 1
        } while !taken.insert(id).inserted
        return id
    }

    /// Small letters, digits, marks, `_` and hyphens; a space is a hyphen, and hyphens in a row are
    /// one.
    ///
    /// A number alone gets `anchor-` in front, since `#123` is an issue to GitLab. Where nothing is
    /// left GitLab has no id at all; we say `section`, so that the heading can still be linked.
    static func bare(_ text: String) -> String {
        var id = String.UnicodeScalarView()
        for scalar in trimmed(text).lowercased().unicodeScalars {
            let isHyphen = scalar == " " || scalar == "-"
            if isHyphen, id.last != "-" { id.append("-") }
            if !isHyphen, isWord(scalar) { id.append(scalar) }
        }
        guard !id.isEmpty else { return "section" }
        return id.allSatisfy { ("0"..."9").contains($0) } ? "anchor-" + String(id) : String(id)
    }

    private static func trimmed(_ text: String) -> String {
        let isSpace = { (scalar: Unicode.Scalar) in
            scalar == " " || ("\u{09}"..."\u{0D}").contains(scalar) || scalar == "\0"
        }
        let front = text.unicodeScalars.drop(while: isSpace)
        return String(front.reversed().drop(while: isSpace).reversed().map(Character.init))
    }

    /// Letters, marks, decimal digits and connecting punctuation such as `_`.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
            true
        default: false
        }
    }
}
