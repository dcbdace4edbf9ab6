package import Measures
package import Outside

/// A folder with the raw answers to the sources, and with their failures, one folder each.
package struct ArchiveFolder: Sendable {
    let tree: FileTree
    let output: OutputFolder

    /// The archive at a path; nothing is made before the first answer is kept.
    package init(_ path: String) {
        tree = .disk(path)
        output = OutputFolder(path)
    }

    /// A tape that keeps what a source answers, after what it kept before.
    package func recording(_ source: SourceName) throws(FileError) -> Tape {
        let numbers = try files(of: source).map(Self.number)
        return .recording(
            TapeRecorder(output, source: source.text, kept: numbers.max() ?? 0))
    }

    /// A tape that gives what a source answered, in the order of the files.
    package func replaying(_ source: SourceName) throws(FileError) -> Tape {
        var questions: [Exchange.Question: [String]] = [:]
        for file in try files(of: source) {
            questions[try tree.exchange(at: file).question, default: []].append(file)
        }
        return .replaying(TapePlayer(tree, files: questions))
    }

    /// The exchanges of a source by their numbers.
    private func files(of source: SourceName) throws(FileError) -> [String] {
        try tree.files(below: source.text).filter { $0.hasSuffix(".json") }.sorted {
            (Self.number($0), $0) < (Self.number($1), $1)
        }
    }

    /// The number that a file's name begins with; beyond 9999 it is longer.
    private static func number(_ path: String) -> Int {
        let name = path.split(separator: "/").last ?? ""
        return Int(name.prefix { $0.isASCII && $0.isNumber }) ?? 0
    }
}
