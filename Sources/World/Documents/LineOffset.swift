import Outside
import Yams

/// Turns the parser's positions into places of the file.
struct LineOffset: Sendable {
    let file: String
    /// Lines of the file in front of the text.
    let offset: Int

    /// The place of a mark of the parser.
    func place(_ mark: Mark?) -> Place? {
        mark.map { Place(file: file, line: $0.line + offset, column: $0.column) }
    }

    /// The parser's error in our words, where its own would not help.
    func inputError(_ error: any Error) -> InputError {
        switch error as? YamlError {
        case .composer(_, let problem, let mark, _) where problem.hasSuffix("another document"):
            fault("a second document begins here. Keep one in a file", mark)
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            problem.hasPrefix("Maximum nesting level")
                ? fault("this is nested too deeply to be read. Write it flatter", mark)
                : fault("this is not YAML: \(problem)", mark)
        case .duplicatedKeysInMapping(let duplicates, let context):
            fault(
                "the key '\(duplicates.sorted().joined(separator: "', '"))' stands here twice."
                    + " Keep one of them", context.mark)
        case .reader(let problem, let position, _, let text):
            InputError(
                "this is not YAML: \(problem).", at: place(ofCharacter: position ?? 0, in: text))
        default:
            fault("this is not YAML: \(error)", nil)
        }
    }

    private func fault(_ problem: String, _ mark: Mark?) -> InputError {
        InputError(problem + ".", at: place(mark) ?? Place(file: file))
    }

    private func place(ofCharacter position: Int, in text: String) -> Place {
        let before = text.prefix(position).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return Place(
            file: file, line: before.count + offset, column: (before.last?.count ?? 0) + 1)
    }
}
