/// A `Link` header: where the neighbours of a page are.
///
/// The server's own links are followed, since they carry cursors; so the header is read by its
/// grammar, in which commas and semicolons may stand within an address or a quoted text.
struct LinkHeader {
    /// One link with its relations, which are words in any case.
    struct Link: Hashable {
        let address: String
        let relations: [String]
    }

    let links: [Link]

    /// Reads a header; what comes after a place that breaks the grammar is left out.
    init(_ text: String) {
        var scanner = LinkScanner(rest: text[...])
        var links: [Link] = []
        while let link = scanner.link() {
            links.append(link)
        }
        self.links = links
    }

    /// The address of the first link with a relation.
    subscript(relation: String) -> String? {
        links.first { $0.relations.contains(relation.lowercased()) }?.address
    }
}

/// Reads the text of a header from its front.
private struct LinkScanner {
    var rest: Substring

    /// `<address>; name=value; name="value"`, and the comma after it.
    mutating func link() -> LinkHeader.Link? {
        skip { $0.isWhitespace || $0 == "," }
        guard take("<") else { return nil }
        let address = word { $0 != ">" }
        guard take(">") else { return nil }
        var relations: [String]?
        while let parameter = parameter() {
            // A second `rel` of the same link counts for nothing.
            if parameter.name == "rel", relations == nil {
                relations = parameter.value.lowercased().split(whereSeparator: \.isWhitespace)
                    .map(String.init)
            }
        }
        return LinkHeader.Link(address: address, relations: relations ?? [])
    }

    private mutating func parameter() -> (name: String, value: String)? {
        skip(\.isWhitespace)
        guard take(";") else { return nil }
        skip(\.isWhitespace)
        let name = word { !$0.isWhitespace && !"=;,".contains($0) }.lowercased()
        skip(\.isWhitespace)
        guard take("=") else { return (name, "") }
        skip(\.isWhitespace)
        return (name, take("\"") ? quoted() : word { !$0.isWhitespace && !";,".contains($0) })
    }

    /// The rest of a quoted text, with `\` before what stands for itself.
    private mutating func quoted() -> String {
        var text = ""
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\", let escaped = rest.popFirst() {
                text.append(escaped)
            } else {
                text.append(character)
            }
        }
        return text
    }

    private mutating func take(_ mark: Character) -> Bool {
        guard rest.first == mark else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func word(_ belongs: (Character) -> Bool) -> String {
        let word = rest.prefix(while: belongs)
        rest = rest[word.endIndex...]
        return String(word)
    }

    private mutating func skip(_ isSkipped: (Character) -> Bool) {
        rest = rest.drop(while: isSkipped)
    }
}
