import Foundation

/// A file that can't be read or written.
package struct FileError: Error, Hashable, Sendable {
    /// The file or folder as people know it.
    package let path: String
    /// What is wrong with it, to follow the path and a colon.
    package let reason: String

    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }
}

extension FileError: CustomStringConvertible {
    package var description: String { "\(path): \(reason)." }
}

extension FileError {
    /// What the system says, in words for people.
    static func words(_ error: any Error) -> String {
        let cocoa = error as? CocoaError
        switch cocoa?.code {
        case .fileReadNoSuchFile, .fileNoSuchFile: return "there is no such file"
        case .fileReadNoPermission, .fileWriteNoPermission: return "permission is denied"
        case .fileWriteOutOfSpace: return "no space is left"
        default: break
        }
        guard let number = posixNumber(cocoa?.underlying ?? error) else {
            return error.localizedDescription.trimmingCharacters(
                in: CharacterSet(charactersIn: "."))
        }
        return words(ofErrno: number)
    }

    private static func posixNumber(_ error: any Error) -> Int32? {
        let error = error as NSError
        return error.domain == NSPOSIXErrorDomain ? Int32(error.code) : nil
    }

    /// What an error number of the system means, in words for people.
    static func words(ofErrno number: Int32) -> String {
        switch number {
        case ENOENT: "there is no such file"
        case EACCES, EPERM: "permission is denied"
        case ENOSPC: "no space is left"
        case EISDIR: "it is a folder, not a file"
        case ENOTDIR, EEXIST: "a file stands where a folder has to be"
        default: String(cString: strerror(number)).lowercased()
        }
    }
}
