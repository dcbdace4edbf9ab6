package import Fingerprints

/// A store as it lies in the registry.
package struct PulledStore: Hashable, Sendable {
    /// The whole file.
    package let bytes: [UInt8]
    /// The checksum that the file has.
    package let fingerprint: Fingerprint

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        fingerprint = Fingerprint(of: bytes)
    }

    /// One line for the end of a run.
    package var sentence: String {
        "The store was pulled: \(bytes.count) bytes, SHA-256 \(fingerprint)."
    }
}
