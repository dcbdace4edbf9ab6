package import Outside
import Yams

/// A YAML file, read with the place of every value.
package enum YAMLDocument {
    /// Reads the top-level mapping of a file; an empty file is an empty mapping.
    ///
    /// - Parameters:
    ///   - text: the text, perhaps a part of the file.
    ///   - file: the file as messages name it.
    ///   - firstLine: the line of the file on which the text begins.
    /// - Returns: the mapping.
    /// - Throws: what is wrong, with line and column.
    package static func mapping(
        _ text: String, file: String, firstLine: Int = 1
    ) throws(InputError) -> YAMLMapping {
        let start = Place(file: file, line: firstLine, column: 1)
        let lines = LineOffset(file: file, offset: firstLine - 1)
        guard let node = try node(text, lines) else { return YAMLMapping(emptyAt: start) }
        var reader = YAMLNodeReader(lines: lines)
        let value = try reader.value(node, fallback: start)
        return value.isNothing ? YAMLMapping(emptyAt: start) : try value.mapping()
    }

    private static func node(_ text: String, _ lines: LineOffset) throws(InputError) -> Node? {
        let withoutMark = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        try YAMLAliasCount(withoutMark).check(lines)
        do {
            return try compose(yaml: withoutMark)
        } catch {
            throw lines.inputError(error)
        }
    }
}
