/// Tells questions apart in the names of files; it protects nothing.
struct ShortFingerprint: Hashable, Sendable {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The FNV-1a hash of what was asked.
    init(_ question: Exchange.Question) {
        let parts = [question.method, " ", question.address, "\n"].flatMap(\.utf8)
        for byte in parts + (question.body ?? []) {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
    }
}

extension ShortFingerprint: CustomStringConvertible {
    /// Eight hexadecimal digits.
    var description: String {
        let digits = String(hash >> 32 ^ hash & 0xFFFF_FFFF, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
