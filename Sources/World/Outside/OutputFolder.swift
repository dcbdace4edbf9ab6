import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder that files are written into, next to whatever lies there.
package struct OutputFolder: Sendable {
    let path: String

    package init(_ path: String) {
        self.path = path.isEmpty ? "." : path
    }

    /// Makes the folder and those above it.
    package func make() throws(FileError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            throw FileError(
                path: path, reason: "the folder can't be made: \(FileError.words(error))")
        }
    }

    /// Whether anything stands at a path within the folder.
    package func exists(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/\(file)")
    }

    /// Writes a text file, and makes the folders that lead to it.
    package func write(_ text: String, to file: String) throws(FileError) {
        if let slash = file.lastIndex(of: "/") {
            try OutputFolder("\(path)/\(file[..<slash])").make()
        }
        try write(Array(text.utf8), to: file)
    }

    /// Writes a file into this folder or one below it, which has to exist.
    ///
    /// Without waiting for the disk, as Foundation would: it costs ten times the writing itself, and
    /// such files can be made again.
    package func write(_ bytes: [UInt8], to file: String) throws(FileError) {
        let target = "\(path)/\(file)"
        guard let stream = fopen(target, "w") else { throw Self.failure(at: target) }
        let written = fwrite(bytes, 1, bytes.count, stream)
        guard written == bytes.count else {
            let failure = Self.failure(at: target)
            fclose(stream)
            throw failure
        }
        guard fclose(stream) == 0 else { throw Self.failure(at: target) }
    }

    /// What the system's last words mean; to be asked before the next call.
    static func failure(at path: String) -> FileError {
        FileError(path: path, reason: "it can't be written: \(FileError.words(ofErrno: errno))")
    }
}
