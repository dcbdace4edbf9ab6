import Fingerprints

/// The file that lies beside the store in the registry and says which store is right, in the form
/// that `sha256sum --check` reads.
///
/// The two files can't be replaced in one step. While a push lasts, the list therefore names both
/// stores, the one before and the one to come; whichever a reader meets is whole and right. A push
/// that dies leaves such a list behind, and the next one ends what it began.
struct StoreChecksums: Hashable, Sendable {
    /// The stores that are right.
    let accepted: [String]
    /// Whether a push was under way when this was written.
    let isPending: Bool

    /// After a push.
    init(of store: Fingerprint) {
        accepted = [store.text]
        isPending = false
    }

    /// Before a push of a store to a registry that may hold another already.
    init(of store: Fingerprint, after old: Fingerprint?) {
        accepted = [store.text] + (old.map { [$0.text] } ?? [])
        isPending = true
    }

    /// Reads the file; nil if it holds no checksum, or a line that is neither one nor a comment.
    init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.mostBytes, let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        let lines = text.split { $0.isNewline }
        let checksums = lines.filter { !$0.hasPrefix("#") }.map(Self.checksum)
        accepted = checksums.compactMap(\.self)
        isPending = lines.contains { $0.hasPrefix("#") }
        guard !accepted.isEmpty, accepted.count == checksums.count else { return nil }
    }

    /// The file.
    var bytes: [UInt8] {
        let lines = (isPending ? [Self.note] : []) + accepted.map { "\($0)  \(StoreRegistry.file)" }
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    private static let note = "# A push is under way; either of these stores is right."
    private static let mostBytes = 4_096

    /// The 64 digits that a line begins with.
    private static func checksum(_ line: Substring) -> String? {
        let word = line.prefix { $0 != " " }.lowercased()
        let isChecksum =
            word.utf8.count == 64
            && word.utf8.allSatisfy {
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
                    || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
            }
        return isChecksum ? word : nil
    }
}
