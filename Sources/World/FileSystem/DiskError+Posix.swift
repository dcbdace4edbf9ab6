#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension DiskError {
    /// What the system means by the number that it left after an attempt.
    init(_ attempt: Attempt, errno number: CInt, at path: String) {
        self.init(
            attempt, Code(errno: number), at: path, words: String(cString: strerror(number)))
    }
}

extension DiskError.Code {
    fileprivate init(errno number: CInt) {
        self =
            switch number {
            case ENOENT: .missing
            case ENOTDIR: .notAFolder
            case ENAMETOOLONG: .nameTooLong
            case EACCES, EROFS: .noAccess
            case EPERM: .notPermitted
            case ENOSPC, EDQUOT: .noRoom
            case EXDEV: .otherDisk
            case EMLINK: .tooManyLinks
            case ENOSYS, ENOTSUP, EOPNOTSUPP: .notSupported
            case EINVAL: .invalid
            case EBUSY: .busy
            default: .other
            }
    }
}
