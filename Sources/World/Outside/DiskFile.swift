#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file on the disk, by its path.
package enum DiskFile {
    /// Whether nothing stands at the path; a file that may not be seen is not missing.
    package static func isMissing(at path: String) -> Bool {
        access(path, F_OK) != 0 && errno == ENOENT
    }
}
