/// HTML as it grows: blocks begin on a line of their own, words go on where the last ended.
struct HTMLLines {
    private(set) var html = ""

    /// Goes on in the line.
    mutating func append(_ text: String) { html += text }

    /// Writes lines of their own.
    mutating func appendLine(_ line: String) {
        start()
        html += line
        start()
    }

    /// Ends the line that is begun, if one is.
    mutating func start() {
        if !html.isEmpty, html.utf8.last != UInt8(ascii: "\n") { html += "\n" }
    }
}
