import Testing

@Suite("Files, names and words")
struct ShapeTests {
    @Test("Every declaration that another module sees has a sentence of its own")
    func documentation() throws {
        let bare = try SourceFile.all(below: "Sources").flatMap { file in
            file.lines.indices.filter { index in
                let line = file.lines[index]
                return Self.isSeenByOthers(line) && !Self.isDocumented(file.lines, at: index)
            }.map { "\(file.path):\($0 + 1): \(file.lines[$0].trimmingPrefix { $0 == " " })" }
        }
        #expect(bare == [])
    }

    @Test("No file is longer than 250 lines")
    func length() throws {
        let long = try Self.files.filter { $0.lines.count > 250 }
        #expect(long.map { "\($0.path): \($0.lines.count) lines" } == [])
    }

    @Test("No type has a name that says nothing")
    func typeNames() throws {
        let vague = try Self.files.flatMap { file in
            file.code.compactMap { line -> String? in
                guard let name = Self.declaredType(line.text), Self.isVague(name) else {
                    return nil
                }
                return "\(file.path):\(line.number): \(name)"
            }
        }
        #expect(vague == [])
    }

    @Test("The sources leave nothing for later")
    func words() throws {
        let found = try Self.files.filter { !$0.path.hasSuffix("ShapeTests.swift") }.flatMap {
            file in
            file.lines.enumerated().filter { line in
                Self.foreignWords.contains { line.element.contains($0) }
            }.map { "\(file.path):\($0.offset + 1): \($0.element)" }
        }
        #expect(found == [])
    }

    private static var files: [SourceFile] {
        get throws { try SourceFile.all(below: "Sources") + SourceFile.all(below: "Tests") }
    }

    /// Whether a line declares something `package` that is not explained by what it belongs to, as
    /// operators, initialisers and what protocols of the library demand are.
    private static func isSeenByOthers(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        guard words.first == "package",
            let keyword = words.firstIndex(where: { keywords.contains(String($0)) })
        else { return false }
        let name = words.dropFirst(keyword + 1).first?.prefix { !"(<:".contains($0) } ?? ""
        return !["", "==", "+", "-", "description", "hash", "encode"].contains(name)
    }

    private static let keywords = [
        "struct", "class", "enum", "protocol", "actor", "func", "var", "let", "typealias",
    ]

    private static let vagueWords = [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common", "Base",
        "Info", "Service", "Handler", "Processor", "Impl", "Misc",
    ]

    private static let foreignWords = ["TODO", "FIXME", "XXX"]

    /// The type that a line declares, if it declares one.
    private static func declaredType(_ line: String) -> String? {
        let words = line.split(separator: " ")
        let kinds = ["struct", "class", "enum", "protocol", "actor", "typealias"]
        guard let keyword = words.firstIndex(where: { kinds.contains(String($0)) }),
            let name = words.dropFirst(keyword + 1).first?.prefix(while: { $0.isLetter }),
            name.first?.isUppercase == true
        else { return nil }
        return String(name)
    }

    /// Whether one of the words that a name is made of says nothing.
    private static func isVague(_ name: String) -> Bool {
        var words: [String] = []
        for letter in name {
            if letter.isUppercase || words.isEmpty { words.append("") }
            words[words.count - 1].append(letter)
        }
        return words.contains { vagueWords.contains($0) }
    }

    /// Whether a comment stands above a line, attributes and conditions in between or not.
    private static func isDocumented(_ lines: [String], at index: Int) -> Bool {
        let above = lines[..<index].last { line in
            !line.drop { $0 == " " }.hasPrefix("@") && !line.hasPrefix("#if")
        }
        return above?.drop { $0 == " " }.hasPrefix("///") ?? false
    }
}
