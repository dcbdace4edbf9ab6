import CommonMark
import Outside

extension TemplateFile {
    /// The place of the image that became a figure, or the file.
    ///
    /// Sections repeat lines, so the rendered text has other line numbers. The URL is looked for as
    /// it is; then the image that is most like it up to a value; then any of its scheme.
    func place(of figure: FigureReference) -> Place {
        let starts = starts(of: figure.scheme + ":")
        let alike = starts.max { likeness($0, to: figure.url) < likeness($1, to: figure.url) }
        return place(of: starts.first { isWhole(figure.url, at: $0) } ?? alike)
    }

    /// The place of the first image with a scheme, or the file.
    func place(ofScheme scheme: String) -> Place { place(of: starts(of: scheme + ":").first) }

    /// The place of the image that became a picture with this URL, or the file.
    ///
    /// Where a value or an entity is part of the URL, the text that shares its beginning for
    /// longest.
    func place(ofPicture url: String) -> Place {
        let colon = url.firstIndex(of: ":").map { url[...$0] }
        let starts = starts(of: url.hasPrefix("//") ? "//" : String(colon ?? url[...]))
        let alike = starts.max { shared($0, with: url) < shared($1, with: url) }
        return place(of: starts.first { isWhole(url, at: $0) } ?? alike)
    }

    /// How many characters two texts have in common before they differ.
    private func shared(_ text: Substring, with url: String) -> Int {
        zip(text, url).prefix { $0 == $1 }.count
    }

    private func starts(of words: String) -> [Substring] {
        text.ranges(of: words).map { text[$0.lowerBound...] }
    }

    private func place(of start: Substring?) -> Place {
        guard let start else { return Place(file: file) }
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
