import Outside

/// Where the final outcomes of one source's calls go, or where they come from.
package enum Tape: Sendable {
    /// Nothing is kept.
    case none
    /// Every final answer is kept, and every failure to get one.
    case recording(TapeRecorder)
    /// Answers and failures come from what was kept, without network, credential or waiting.
    case replaying(TapePlayer)
}

/// Keeps the exchanges of one source, one file each, in the order in which they ended.
package actor TapeRecorder {
    private let folder: OutputFolder
    private let source: String
    private var kept: Int

    init(_ folder: OutputFolder, source: String, kept: Int) {
        self.folder = folder
        self.source = source
        self.kept = kept
    }

    /// Writes a file; the folder is made with the first.
    func keep(_ file: ExchangeFile, of question: Exchange.Question) throws(FetchError) {
        let fingerprint = ShortFingerprint(question)
        let number = String(kept + 1)
        let zeros = String(repeating: "0", count: max(0, 4 - number.count))
        do {
            try folder.replace(
                "\(source)/\(zeros)\(number)-\(fingerprint).json",
                with: file.bytes)
        } catch {
            throw .archiveFailed(reason: "\(error)")
        }
        kept += 1
    }
}

/// Gives back the exchanges of one source: the third identical call gets the third answer.
package actor TapePlayer {
    private let tree: FileTree
    /// The files with what comes of each question, as far as that is still to come.
    private var files: [Exchange.Question: ArraySlice<String>]

    init(_ tree: FileTree, files: [Exchange.Question: [String]]) {
        self.tree = tree
        self.files = files.mapValues { $0[...] }
    }

    /// What comes of a question next; nil if nothing was kept of it, or nothing more.
    func outcome(
        of question: Exchange.Question
    ) throws(FetchError) -> Result<Answer, FetchError>? {
        guard let file = files[question]?.popFirst() else { return nil }
        do throws(FileError) {
            return try tree.exchange(at: file).outcome
        } catch {
            throw .archiveFailed(reason: "\(error)")
        }
    }
}
