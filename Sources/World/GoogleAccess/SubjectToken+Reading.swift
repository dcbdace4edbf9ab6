import Fetching
import Foundation

extension SubjectToken {
    /// The token in what a file or a reply holds; a fault does not quote it.
    func token(in text: String) throws(ReplyFault) -> Secret {
        let token =
            switch format {
            case .text: text
            case .json(let field): try Self.member(field, of: text)
            }
        let trimmed = token.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !trimmed.isEmpty else { throw ReplyFault("is empty") }
        return Secret(trimmed)
    }

    private static func member(_ field: String, of text: String) throws(ReplyFault) -> String {
        guard let members = try? JSONDecoder().decode([String: Member].self, from: Data(text.utf8))
        else { throw ReplyFault("is no JSON object") }
        guard let token = members[field]?.text else {
            throw ReplyFault("has no text '\(field)'")
        }
        return token
    }
}

/// A member of any type, of which only texts are of use.
private struct Member: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
        text = try? decoder.singleValueContainer().decode(String.self)
    }
}
