import Outside

extension FileTree {
    /// What was asked according to a file of an archive, and what came of it.
    func exchange(
        at path: String
    ) throws(FileError) -> (question: Exchange.Question, outcome: Result<Answer, FetchError>) {
        let bytes = Array(try data(at: path))
        guard let file = ExchangeFile(bytes), let question = file.question,
            let outcome = file.outcome
        else { throw FileError(path: displayPath(path), reason: Self.fault(of: bytes)) }
        return (question, outcome)
    }

    /// What is wrong with a file, and what to do; what is damaged is hardly ever whole JSON.
    private static func fault(of bytes: [UInt8]) -> String {
        let tree = JSONTree(bytes)
        guard tree?["version"] == nil, tree?["failure"] == nil else {
            return "a later version of this program archived it. Replay it with that version"
        }
        return "it is damaged, or no archived reply. Take it from a copy of the archive, or replay"
            + " the other sources only"
    }
}
