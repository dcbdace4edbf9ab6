extension JSONTree {
    /// Reads a whole document; nil if the bytes are anything but one JSON value in UTF-8.
    init?(_ bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var reader = JSONReader(bytes)
        guard let tree = reader.document() else { return nil }
        self = tree
    }
}
