import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension OutputFolder {
    /// Puts a file in the place of what stands there, in one step, and makes the folders that lead
    /// to it; whoever reads meanwhile finds the old bytes or the new ones.
    package func replace(_ file: String, with bytes: [UInt8]) throws(FileError) {
        if let slash = file.lastIndex(of: "/") {
            try OutputFolder("\(path)/\(file[..<slash])").make()
        } else {
            try make()
        }
        let draft = "\(file).part"
        do throws(FileError) {
            try write(bytes, to: draft)
            guard rename("\(path)/\(draft)", "\(path)/\(file)") == 0 else {
                throw Self.failure(at: "\(path)/\(file)")
            }
        } catch {
            unlink("\(path)/\(draft)")
            throw error
        }
    }

    /// Removes a file, and the folders that are empty then, up to this one.
    package func remove(_ file: String) throws(FileError) {
        guard unlink("\(path)/\(file)") == 0 else {
            throw FileError(
                path: "\(path)/\(file)",
                reason: "it can't be removed: \(FileError.words(ofErrno: errno))")
        }
        var rest = file[...]
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            // Refuses a folder with anything in it, which then is to stay.
            guard rmdir("\(path)/\(rest)") == 0 else { return }
        }
    }
}
