/// What stands before the first colon of a URL, and so decides who follows it.
struct URLScheme: Hashable {
    /// The scheme in small letters.
    let name: String
    /// What follows the colon.
    let rest: String

    /// The scheme of a URL; nil for a relative one or a fragment.
    ///
    /// A scheme is a letter, then letters, digits, `+`, `-` and `.`. Anything else in front of a
    /// colon is written in percents or is punctuation, so that no browser takes it for a scheme.
    init?(of url: String) {
        guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = url.utf8[..<colon]
        guard let first = scheme.first, Self.isLetter(first),
            scheme.allSatisfy({ Self.isLetter($0) || "0123456789+-.".utf8.contains($0) })
        else { return nil }
        name = String(decoding: scheme, as: UTF8.self).lowercased()
        rest = String(decoding: url.utf8[colon...].dropFirst(), as: UTF8.self)
    }

    /// Whether a link may lead to such a URL.
    var isFollowed: Bool { ["http", "https", "mailto"].contains(name) }

    /// Whether a picture may come from such a URL: the web, or bytes of a plain image format.
    var isShown: Bool {
        let formats = ["image/png", "image/gif", "image/jpeg", "image/webp"]
        return ["http", "https"].contains(name)
            || name == "data" && formats.contains { rest.lowercased().hasPrefix($0) }
    }

    /// Whether such a URL could do harm, so that it's dropped without a word, as CommonMark's safe
    /// mode does.
    var isDangerous: Bool { ["javascript", "vbscript", "file", "data"].contains(name) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
