/// What stands at a path on the disk.
package struct DiskEntry: Hashable, Sendable {
    /// What sort of thing it is.
    package enum Kind: Hashable, Sendable {
        /// A file with bytes of its own.
        case file
        /// A folder.
        case folder
        /// A link, a pipe, a socket, a device.
        case other
    }

    /// What sort of thing it is.
    package let kind: Kind
    /// The bytes in a file; of no meaning for anything else.
    package let size: Int
    /// The twelve bits of permissions.
    package let mode: UInt32

    /// An entry with these properties.
    package init(kind: Kind, size: Int, mode: UInt32) {
        self.kind = kind
        self.size = size
        self.mode = mode
    }
}
