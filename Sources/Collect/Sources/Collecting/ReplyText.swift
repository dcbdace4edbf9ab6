import Documents
import Fetching
import Foundation

/// The bytes of an answer, as far as they are JSON text in UTF-8.
struct ReplyText {
    /// The text without a byte order mark.
    let data: Data

    init(_ answer: Answer) throws(ReplyFault) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = answer.body.starts(with: mark) ? answer.body.dropFirst(3) : answer.body[...]
        guard let first = bytes.first(where: { $0 > 0x20 }) else {
            throw ReplyFault("is empty")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw ReplyFault("is not UTF-8 text")
        }
        guard first != UInt8(ascii: "<") else { throw ReplyFault("is HTML, not JSON") }
        data = Data(bytes)
    }

    /// What is wrong with the text, in the words of this program and not in the vendor's.
    static func fault(_ error: any Error) -> ReplyFault {
        switch error {
        case let fault as ReplyFault: fault
        case DecodingError.typeMismatch(_, let context):
            ReplyFault("has something unexpected at \(path(context.codingPath))")
        case DecodingError.valueNotFound(_, let context):
            ReplyFault("has null at \(path(context.codingPath))")
        case DecodingError.keyNotFound(let key, let context):
            ReplyFault("lacks \(path(context.codingPath + [key]))")
        default: ReplyFault("is not JSON")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.isEmpty ? "its top" : JSONDocument.quotedPath(keys)
    }
}
