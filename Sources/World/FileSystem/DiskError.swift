/// What the system refused: what was tried, where, what kind of refusal, and in which words.
package struct DiskError: Error, Hashable, Sendable {
    /// What was tried, where one number means different things to different attempts.
    package enum Attempt: Hashable, Sendable, CaseIterable {
        /// Any other call.
        case call
        /// Letting two folders trade names.
        case exchange
        /// Giving a file a second name.
        case link
    }

    /// The kinds of refusal.
    package enum Code: Hashable, Sendable, CaseIterable {
        /// Nothing stands there.
        case missing
        /// Something that is no folder stands where one must be.
        case notAFolder
        /// A part of the path is longer than the file system allows.
        case nameTooLong
        /// The permissions, or a disk that is for reading only, forbid it.
        case noAccess
        /// Neither this user nor, at times, any other may do that there.
        case notPermitted
        /// The disk, or the user's share of it, is full.
        case noRoom
        /// The two paths lie on different disks.
        case otherDisk
        /// A file can't have that many names.
        case tooManyLinks
        /// The file system or the kernel has no such call.
        case notSupported
        /// The call makes no sense there.
        case invalid
        /// The system needs what stands there as it is.
        case busy
        /// Anything else.
        case other
    }

    /// What was tried.
    package let attempt: Attempt
    /// What kind of refusal it is.
    package let code: Code
    /// The file or folder that it is about.
    package let path: String
    /// What the system said.
    package let words: String

    /// A refusal that a disk of another make reports.
    package init(_ attempt: Attempt, _ code: Code, at path: String, words: String) {
        self.attempt = attempt
        self.code = code
        self.path = path
        self.words = words
    }
}
