import Measures
import Outside

/// Where the table of a source is read: where it lies, or from the copy in an archive.
struct TableCopy {
    /// The folder that the path begins at.
    let files: FileTree
    let path: String

    /// A pass that keeps raw replies keeps a copy of the table as well; a table that can't be read
    /// is left for whoever collects it to tell.
    init(_ path: String, of source: SourceName, in pass: CollectPass) throws(FileError) {
        let name = "\(source)/table.csv"
        switch pass.replies {
        case .live:
            files = .disk(".")
            self.path = path
        case .replayed(let folder):
            files = .disk(folder)
            self.path = name
        case .archived(let folder):
            files = .disk(".")
            self.path = path
            guard let data = try? files.data(at: path) else { return }
            try OutputFolder(folder).replace(name, with: Array(data))
        }
    }
}
