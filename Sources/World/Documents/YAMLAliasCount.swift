import Outside

/// Counts what looks like an alias (`*name`), before anything is read.
///
/// A dozen lines of aliases to lists of aliases stand for billions of values, and the parser
/// compares keys in full. So only few aliases are taken.
struct YAMLAliasCount {
    private let text: String
    private static let most = 32

    init(_ text: String) {
        self.text = text
    }

    func check(_ lines: LineOffset) throws(InputError) {
        guard count > Self.most else { return }
        throw InputError(
            "there are more than \(Self.most) aliases ('*name'). Write the values out.",
            at: Place(file: lines.file))
    }

    /// Stars at the beginning of a word; some may be plain text, none is missed.
    private var count: Int {
        var count = 0
        var before = UInt8(ascii: " ")
        for byte in text.utf8 {
            if byte == UInt8(ascii: "*"), Self.openers.contains(before) { count += 1 }
            before = byte
        }
        return count
    }

    private static let openers = Array(" \t\r\n[{,:-?".utf8)
}
