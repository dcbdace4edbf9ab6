import Foundation

/// The ways in which a secret gets written: as it is, in addresses, in JSON, in base64.
enum SecretForms {
    /// Shorter ones are looked for as whole words only: two letters would be found everywhere.
    private static let shortest = 4

    /// What to look for, the longest first, so that no form leaves the tail of another.
    static func needles(of secret: String) -> [Needle] {
        guard !secret.isEmpty else { return [] }
        guard secret.utf8.count >= shortest else {
            return [Needle(Array(secret.utf8), .wholeWord)]
        }
        let forms = Set([secret] + addresses(secret) + json(secret) + base64(secret))
        return forms.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.map {
            Needle(Array($0.utf8), .exact)
        }
    }

    private static func addresses(_ secret: String) -> [String] {
        let strict = percentEncoded(secret, keeping: "-._~")
        let loose = percentEncoded(secret, keeping: "-._~!$&'()*+,;=:@/?")
        return [strict, loose, strict.replacing("%20", with: "+")].flatMap {
            [$0, lowercasedEscapes($0)]
        }
    }

    private static func percentEncoded(_ text: String, keeping marks: String) -> String {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        return text.addingPercentEncoding(
            withAllowedCharacters: CharacterSet(charactersIn: letters + marks)) ?? text
    }

    private static func lowercasedEscapes(_ text: String) -> String {
        var parts = text.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
        for index in parts.indices.dropFirst() {
            parts[index] = parts[index].prefix(2).lowercased() + parts[index].dropFirst(2)
        }
        return parts.joined(separator: "%")
    }

    private static func json(_ secret: String) -> [String] {
        let escaped = secret.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n").replacing("\r", with: "\\r").replacing("\t", with: "\\t")
        return [escaped, escaped.replacing("/", with: "\\/"), asciiOnly(escaped)]
    }

    /// With `\u20ac` and the like for everything beyond ASCII, and for what is dangerous within HTML.
    private static func asciiOnly(_ text: String) -> String {
        text.utf16.map { unit in
            let isPlain = unit < 0x7F && !"<>&'".utf16.contains(unit)
            guard !isPlain else { return String(decoding: [unit], as: UTF16.self) }
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }

    /// Encoded alone, and as it looks in the middle of something longer, such as `name:secret`.
    private static func base64(_ secret: String) -> [String] {
        let whole = Data(secret.utf8).base64EncodedString()
        let inside = secret.utf8.count >= 8 ? (0..<3).map { core(of: secret, at: $0) } : []
        return ([whole] + inside).flatMap { [$0, urlSafe($0)] }
    }

    /// The characters that don't depend on what stands before and after.
    private static func core(of secret: String, at offset: Int) -> String {
        let bytes = [UInt8](repeating: 0, count: offset) + Array(secret.utf8)
        let encoded = Data(bytes).base64EncodedString()
        let own = encoded.prefix { $0 != "=" }.dropLast(bytes.count.isMultiple(of: 3) ? 0 : 1)
        return String(own.dropFirst([0, 2, 3][offset]))
    }

    private static func urlSafe(_ text: String) -> String {
        String(text.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }.filter { $0 != "=" })
    }
}
