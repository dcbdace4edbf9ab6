/// Why a site was not published: what kind of trouble, where, and what the system said.
package struct PublishingError: Error, Hashable, Sendable {
    /// The kinds of trouble, each with its own advice.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// No folder can be at this path.
        case noFolder
        /// Something that is no folder stands where one must be.
        case notAFolder
        /// The process works inside the folder, which would be pulled from under it.
        case insideFolder
        /// The folder has content that the builder did not write.
        case unknownFolder
        /// Somebody else's file stands where the site's must go.
        case foreignFile
        /// A folder with somebody else's files stands where a file must go.
        case foreignFolder
        /// The site itself wants a file and a folder at one path.
        case fileAndFolder
        /// The site wants the path that the manifest has.
        case reservedName
        /// A part of the path is longer than file systems allow.
        case nameTooLong
        /// More files, folders and links than the host takes.
        case tooManyEntries
        /// More bytes than the host takes.
        case tooManyBytes
        /// More redirects than the host reads.
        case tooManyRedirects
        /// A longer `_redirects` than the host reads.
        case redirectsTooLarge
        /// The process may not do that there.
        case notPermitted
        /// There is no room left.
        case diskFull
        /// The file system can't exchange two folders in one step.
        case cannotExchange
        /// The file system can't give a file a second name.
        case cannotLink
        /// Anything else that the system refuses.
        case refusedBySystem
    }

    /// What kind of trouble it is.
    package let code: Code
    /// The file or folder that it is about.
    package let path: String
    /// What the system said, or the arithmetic; empty where the code says it all.
    package let cause: String
    /// Why the half-written site could not be removed; empty if it was.
    package let leftover: String

    init(_ code: Code, at path: String, cause: String = "", leftover: String = "") {
        self.code = code
        self.path = path
        self.cause = cause
        self.leftover = leftover
    }

    /// The same trouble, with what went wrong in cleaning up after it.
    func noting(leftover: PublishingError?) -> PublishingError {
        guard let leftover else { return self }
        return PublishingError(
            code, at: path, cause: cause, leftover: "\(leftover.path): \(leftover.cause)")
    }
}
