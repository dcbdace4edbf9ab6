import Crypto

/// The SHA-256 of some bytes: equal bytes have equal fingerprints, and nothing leads back.
package struct Fingerprint: Hashable, Sendable {
    /// 64 hexadecimal digits.
    package let text: String

    package init(of bytes: some Sequence<UInt8>) {
        let digest = SHA256.hash(data: Array(bytes))
        text = digest.map(Self.hexadecimal).joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
    }
}

extension Fingerprint: CustomStringConvertible {
    package var description: String { text }
}
