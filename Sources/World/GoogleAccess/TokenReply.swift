import Fetching
import Foundation
import Measures

/// What a token endpoint answers.
struct TokenReply: Decodable, Sendable {
    let token: Secret
    let lifetime: Int?

    enum CodingKeys: String, CodingKey {
        case token = "access_token"
        case lifetime = "expires_in"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        token = try values.token(forKey: .token)
        lifetime = try values.decodeIfPresent(Seconds.self, forKey: .lifetime)?.number
    }
}

/// What the endpoint answers that turns a federated token into a service account's.
struct ImpersonationReply: Decodable, Sendable {
    let token: Secret
    let end: Timestamp?

    enum CodingKeys: String, CodingKey {
        case token = "accessToken"
        case end = "expireTime"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        token = try values.token(forKey: .token)
        let text = try values.decodeIfPresent(String.self, forKey: .end)
        end = try text.map { text in
            guard let moment = Timestamp(text) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .end, in: values, debugDescription: "no moment")
            }
            return moment
        }
    }
}

extension KeyedDecodingContainer {
    /// A token that fits into a header: no spaces, no line ends, nothing but ASCII.
    fileprivate func token(forKey key: Key) throws -> Secret {
        let token = try decode(Secret.self, forKey: key)
        guard !token.text.isEmpty, token.text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "no token")
        }
        return token
    }
}

/// Seconds that some endpoints write as a text.
private struct Seconds: Decodable {
    let number: Int

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            guard let number = Int(text) else {
                throw DecodingError.dataCorruptedError(
                    in: value, debugDescription: "no whole number")
            }
            self.number = number
        } else {
            number = try value.decode(Int.self)
        }
    }
}

extension Answer {
    /// The body as a token reply; a fault names fields and never what stands in them.
    func tokenReply<Reply: Decodable>(_ type: Reply.Type) throws(ReplyFault) -> Reply {
        do {
            return try JSONDecoder().decode(type, from: Data(body))
        } catch DecodingError.keyNotFound(let key, _) {
            throw ReplyFault("has no '\(key.stringValue)'")
        } catch DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context)
        {
            throw ReplyFault("has something unexpected \(Self.place(context))")
        } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
            throw ReplyFault("has something unexpected \(Self.place(context))")
        } catch {
            throw ReplyFault(body.first { $0 > 0x20 } == 0x3C ? "is HTML, not JSON" : "is no JSON")
        }
    }

    private static func place(_ context: DecodingError.Context) -> String {
        context.codingPath.last.map { "as '\($0.stringValue)'" } ?? "at its top"
    }
}
