package import Outside

extension ArchiveFolder {
    /// What there is to erase of these words; nothing is changed.
    package func traces(of words: [String]) throws(FileError) -> Erasure {
        try erase(words) { _, _ throws(FileError) in }
    }

    /// Erases the words from every file, its name included: exchanges that asked about them, rows
    /// that hold them, every other mention.
    package func forget(words: [String]) throws(FileError) -> Erasure {
        try erase(words) { path, bytes throws(FileError) in
            if let bytes {
                try output.replace(path, with: bytes)
            } else {
                try output.remove(path)
            }
        }
    }

    /// Works out file by file what is to remain of it, and gives that on; nil is for nothing.
    private func erase(
        _ words: [String], _ change: (String, [UInt8]?) throws(FileError) -> Void
    ) throws(FileError) -> Erasure {
        var eraser = Eraser(words)
        for path in try tree.files(below: "") {
            let bytes = Array(try tree.data(at: path))
            let rest = eraser.rest(of: bytes, at: path)
            if rest != bytes { try change(path, rest) }
        }
        return eraser.forgotten
    }
}
