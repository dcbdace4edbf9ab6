#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The one call that systems name differently.
///
/// Glibc declares its own only for C sources that ask for GNU's additions, which Swift's view of
/// it doesn't; so it is looked up by name, and a missing one counts as not supported.
enum Kernel {
    /// Lets two names in a folder trade what they stand for, in one step; 0, or -1 and `errno`.
    static func exchange(_ left: [CChar], _ right: [CChar], in folder: CInt) -> CInt {
        #if canImport(Darwin)
            return renameatx_np(folder, left, folder, right, CUnsignedInt(RENAME_SWAP))
        #else
            typealias Function =
                @convention(c) (
                    CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt
                ) -> CInt
            guard let address = dlsym(nil, "renameat2") else {
                errno = ENOSYS
                return -1
            }
            let renameat2 = unsafeBitCast(address, to: Function.self)
            let exchanging: CUnsignedInt = 2
            return renameat2(folder, left, folder, right, exchanging)
        #endif
    }
}
