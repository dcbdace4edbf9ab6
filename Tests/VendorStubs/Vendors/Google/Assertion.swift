import Foundation

/// What a service account says of itself, signed, to get a token.
struct Assertion: Sendable {
    private let parts: [String]
    private let header: JSON
    private let claims: JSON

    init(_ text: String) {
        parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        header = parts.first.flatMap(Self.json) ?? .null
        claims = parts.dropFirst().first.flatMap(Self.json) ?? .null
    }

    /// What is not as Google wants it; the signature is looked at for its length only.
    var faults: [String] {
        var faults: [String] = []
        func check(_ isRight: Bool, _ what: String) {
            if !isRight { faults.append("assertion: \(what)") }
        }
        check(parts.count == 3, "there are \(parts.count) parts, not 3")
        check(!parts.contains { $0.contains(/[^A-Za-z0-9_-]/) }, "it is no base64url")
        check(header["alg"] == "RS256" && header["typ"] == "JWT", "the header is wrong")
        check(header["kid"] == .text(GoogleKey.keyID), "the key id is wrong")
        check(claims["iss"] == .text(GoogleKey.email), "the issuer is wrong")
        check(claims["aud"] == "https://oauth2.googleapis.com/token", "the audience is wrong")
        check(
            claims["scope"]?.text?.hasPrefix("https://www.googleapis.com/auth/") == true,
            "the scope is wrong")
        check(parts.last.flatMap(Self.bytes)?.count == 256, "the signature has the wrong length")
        let life = (claims["exp"]?.whole ?? 0) - (claims["iat"]?.whole ?? 0)
        check(life > 0 && life <= 3_600, "it holds for \(life) seconds")
        return faults
    }

    /// Whether it holds at a moment, in seconds since 1970.
    func isTimely(at now: Int) -> Bool {
        guard let begin = claims["iat"]?.whole, let end = claims["exp"]?.whole else { return false }
        return Int(begin) <= now + 30 && now < Int(end)
    }

    private static func json(_ part: String) -> JSON? { bytes(part).flatMap { JSON($0) } }

    private static func bytes(_ part: String) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - part.utf8.count % 4) % 4)
        let plain = part.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: plain + padding).map { Array($0) }
    }
}
