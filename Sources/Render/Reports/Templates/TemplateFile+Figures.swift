import Outside

extension TemplateFile {
    /// The place of the image that became a figure with this URL, or the file.
    ///
    /// Sections repeat lines, so the rendered text has other line numbers. The URL is looked for as
    /// it is; then the image that is most like it up to a value; then any of its scheme.
    func place(ofFigure url: String, scheme: String) -> Place {
        let starts = text.ranges(of: scheme + ":").map { text[$0.lowerBound...] }
        let alike = starts.max { likeness($0, to: url) < likeness($1, to: url) }
        guard let start = starts.first(where: { isWhole(url, at: $0) }) ?? alike else {
            return Place(file: file)
        }
        var position = TextPosition()
        position.advance(over: text[..<start.startIndex])
        return Place(file: file, line: position.line + firstLine - 1, column: position.column)
    }

    private func isWhole(_ url: String, at text: Substring) -> Bool {
        guard text.hasPrefix(url) else { return false }
        return text.dropFirst(url.count).first.map { $0 == ")" || $0 == ">" || $0.isWhitespace }
            ?? true
    }

    /// How much of the URL a text begins with before its first value; 0 if it goes on otherwise.
    private func likeness(_ text: Substring, to url: String) -> Int {
        guard let tag = text.firstRange(of: "{{")?.lowerBound, url.hasPrefix(text[..<tag]) else {
            return 0
        }
        return text[..<tag].count
    }
}
