import Foundation

/// Where and why a text is not JSON.
///
/// `JSONDecoder` says neither on Linux, so the older parser is asked, which stops at the same fault.
struct JSONSyntaxError {
    let words: String
    private(set) var line: Int?
    private(set) var column: Int?

    /// Looks for the fault; nil if there is none, as where only a number is too large.
    init?(in data: Data) {
        guard let detail = Self.detail(data) else { return nil }
        let parts = detail.split(separator: " around ", maxSplits: 1)
        words = Self.withoutPoint(parts[0])
        let isAtEnd = detail.hasPrefix("Unexpected end of file")
        guard let offset = isAtEnd ? data.count : Self.offset(parts.dropFirst().last) else {
            return
        }
        let before = data.prefix(offset)
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        column = before.count - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1)
    }

    /// The number in `character 9.`.
    private static func offset(_ text: Substring?) -> Int? {
        guard let text, text.hasPrefix("character ") else { return nil }
        return Int(withoutPoint(text).dropFirst("character ".count))
    }

    /// What the parser says.
    ///
    /// It reads `Invalid value around character 9.`, where the number counts bytes from 0.
    private static func detail(_ data: Data) -> String? {
        do {
            _ = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
            return nil
        } catch {
            return (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
        }
    }

    private static func withoutPoint(_ text: Substring) -> String {
        String(text.hasSuffix(".") ? text.dropLast() : text)
    }
}
