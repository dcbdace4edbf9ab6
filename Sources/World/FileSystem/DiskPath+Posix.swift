#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension DiskPath {
    /// The path as C wants it.
    var terminated: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

    /// The name of a folder's entry; nil for the folder itself and the one above.
    init?(_ entry: UnsafeMutablePointer<dirent>) {
        // By its address, because the record ends with the name and may be shorter than its type.
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
        let name = UnsafeRawPointer(entry).advanced(by: offset)
        let bytes = UnsafeRawBufferPointer(
            start: name, count: strlen(name.assumingMemoryBound(to: CChar.self)))
        guard !bytes.elementsEqual(".".utf8), !bytes.elementsEqual("..".utf8) else { return nil }
        self.init(bytes: Array(bytes))
    }
}
