import Foundation

/// Takes people's names out of archived bytes, and counts what it took.
///
/// A name is a word of its own, in any case of letters: other words may have it in them by chance.
struct Eraser {
    private let needles: [Needle]
    private let mark: String
    private(set) var forgotten = Erasure()

    init(_ words: [String]) {
        needles = Needle.names(words)
        mark = needles.contains { $0.isFound(in: Array(Self.usualMark.utf8)) } ? "" : Self.usualMark
    }

    /// What remains of a file; nil if nothing may.
    mutating func rest(of bytes: [UInt8], at path: String) -> [UInt8]? {
        let before = forgotten
        guard !mentions(path), let rest = contents(bytes) else {
            forgotten.filesRemoved += 1
            return nil
        }
        guard rest != bytes else {
            forgotten = before
            return bytes
        }
        forgotten.filesChanged += 1
        return rest
    }

    private static let usualMark = "[forgotten]"

    /// Files that no archive wrote are searched too: somebody may have put a copy there.
    private mutating func contents(_ bytes: [UInt8]) -> [UInt8]? {
        let file = ExchangeFile(bytes)
        if let question = file?.question, asksAbout(question) { return nil }
        guard let exchange = file?.exchange else { return body(bytes) }
        let rest = rest(of: exchange)
        return rest == exchange ? bytes : try? ExchangeFile(rest).bytes
    }

    private func asksAbout(_ question: Exchange.Question) -> Bool {
        mentions(question.address) || needles.contains { $0.isFound(in: question.body ?? []) }
    }

    private mutating func rest(of exchange: Exchange) -> Exchange {
        Exchange(
            subject: replaced(exchange.subject), question: exchange.question,
            answer: Answer(
                status: exchange.answer.status,
                headers: exchange.answer.headers.map {
                    Call.Header(replaced($0.name), replaced($0.value))
                },
                body: body(exchange.answer.body)))
    }

    private mutating func body(_ bytes: [UInt8]) -> [UInt8] {
        if let tree = JSONTree(bytes) {
            let rest = pruned(tree)
            return rest == tree ? bytes : rest.bytes
        }
        guard needles.contains(where: { $0.isFound(in: bytes) }) else { return bytes }
        guard String(validating: bytes, as: UTF8.self) != nil else { return replaced(bytes) }
        return withoutLines(bytes)
    }

    /// Every line with one of the words goes whole: in a table it is the person's row.
    private mutating func withoutLines(_ bytes: [UInt8]) -> [UInt8] {
        let newline = UInt8(ascii: "\n")
        let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
        let kept = lines.filter { line in !needles.contains { $0.isFound(in: Array(line)) } }
        forgotten.rowsRemoved += lines.count - kept.count
        return Array(kept.joined(separator: [newline]))
    }

    private mutating func pruned(_ tree: JSONTree) -> JSONTree {
        switch tree {
        case .text(let text): return .text(replaced(text))
        case .word(let word): return isWholly(word) ? .text(replaced(word)) : tree
        case .object(let members):
            return .object(
                members.map { member in
                    JSONTree.Member(name: replaced(member.name), value: pruned(member.value))
                })
        case .array(let elements):
            let kept = elements.filter { !isRowOfPerson($0) }
            forgotten.rowsRemoved += elements.count - kept.count
            return .array(kept.map { pruned($0) })
        }
    }

    /// A row is an array of scalars; a handle may stand in it with its `@`.
    private func isRowOfPerson(_ tree: JSONTree) -> Bool {
        guard tree.elements.allSatisfy(\.isScalar) else { return false }
        return tree.elements.contains { cell in
            switch cell {
            case .word(let text), .text(let text): isWholly(text)
            case .array, .object: false
            }
        }
    }

    private func isWholly(_ text: String) -> Bool {
        let cell = text.trimmingCharacters(in: CharacterSet(charactersIn: " \t\r\n@"))
        return needles.contains { $0 == Needle(Array(cell.utf8), .name) }
    }

    /// Whether one of the words stands in a text, or in what an address means by it.
    private func mentions(_ text: String) -> Bool {
        [text, text.removingPercentEncoding ?? ""].contains { form in
            needles.contains { $0.isFound(in: Array(form.utf8)) }
        }
    }

    private mutating func replaced(_ text: String) -> String {
        String(decoding: replaced(Array(text.utf8)), as: UTF8.self)
    }

    private mutating func replaced(_ bytes: [UInt8]) -> [UInt8] {
        needles.reduce(bytes) { bytes, needle in
            let result = needle.replaced(in: bytes, by: Array(mark.utf8))
            forgotten.mentionsReplaced += result.count
            return result.bytes
        }
    }
}
