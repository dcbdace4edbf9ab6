/// Puts the tables of a report into regions of their own, so that a wide one scrolls by itself and
/// never the page; with a tab stop, so that it scrolls by keyboard too.
struct TableRegions {
    private var html = ""
    private var heading = "Table"
    private var counts: [String: Int] = [:]
    /// Whether each table that is open, the innermost last, was put into a region here.
    private var open: [Bool] = []

    /// HTML with every table that has no attributes put into a region named after its heading.
    ///
    /// Tables of the layout have a class, and bring their regions along.
    static func added(to html: String) -> String {
        var regions = TableRegions()
        // By bytes: to find the characters of all the pictures takes long.
        let lines = html.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for line in lines { regions.add(Substring(line)) }
        return String(regions.html.dropLast())
    }

    private mutating func add(_ line: Substring) {
        if Self.isHeading(line) { heading = Self.words(of: line) }
        if line.hasPrefix("<table") {
            open.append(line == "<table>")
            if line == "<table>" { html += opening() + "\n" }
        }
        html += line + "\n"
        if line == "</table>", open.popLast() == true { html += "</div>\n" }
    }

    /// The start of a region with a name that no other of the page has.
    private mutating func opening() -> String {
        counts[heading, default: 0] += 1
        let count = counts[heading, default: 1]
        let name = count == 1 ? heading : "\(heading) (\(count))"
        return #"<div class="scroll" role="region" aria-label="\#(name)" tabindex="0">"#
    }

    private static func isHeading(_ line: Substring) -> Bool {
        line.hasPrefix("<h") && line.dropFirst(2).first?.isNumber == true
    }

    /// The words of a heading's line; they are escaped already.
    private static func words(of line: Substring) -> String {
        var isInTag = false
        return line.reduce(into: "") { words, character in
            if character == "<" { isInTag = true }
            if !isInTag { words.append(character) }
            if character == ">" { isInTag = false }
        }
    }
}
