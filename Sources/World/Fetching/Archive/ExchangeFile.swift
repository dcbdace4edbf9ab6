import Foundation

/// An exchange, or one that failed, as it lies in a file: JSON that people can read, bodies as text
/// where they are.
struct ExchangeFile: Codable {
    private struct Header: Codable {
        let name: String
        let value: String
    }

    /// How later versions of this program mark what this one would misread.
    private var version: Int?
    private let subject: String
    private let method: String
    private let address: String
    private let request: String?
    private let requestBase64: String?
    private var status: Int?
    private var headers: [Header]?
    private var body: String?
    private var bodyBase64: String?
    private var failure: FetchError?

    /// A question and its answer.
    init(_ exchange: Exchange) {
        self.init(exchange.subject, exchange.question)
        status = exchange.answer.status
        headers = exchange.answer.headers.map { Header(name: $0.name, value: $0.value) }
        (body, bodyBase64) = Self.written(exchange.answer.body)
    }

    /// A question to which no answer came, and why.
    init(subject: String, question: Exchange.Question, failure: FetchError) {
        self.init(subject, question)
        self.failure = failure
    }

    private init(_ subject: String, _ question: Exchange.Question) {
        self.subject = subject
        method = question.method
        address = question.address
        (request, requestBase64) = Self.written(question.body)
    }

    /// Reads a file; nil if it is none that an archive of this version wrote.
    init?(_ bytes: [UInt8]) {
        guard let file = try? JSONDecoder().decode(ExchangeFile.self, from: Data(bytes)),
            file.version == nil
        else { return nil }
        self = file
    }

    /// What was asked; nil if what was sent along can't be read.
    var question: Exchange.Question? {
        let isBare = request == nil && requestBase64 == nil
        let sent = Self.bytes(request, requestBase64)
        guard isBare || sent != nil else { return nil }
        return Exchange.Question(method: method, address: address, body: sent)
    }

    /// What came of it; nil if the file says neither or can't be read.
    var outcome: Result<Answer, FetchError>? {
        if let failure { return .failure(failure) }
        guard let status, let headers, let body = Self.bytes(body, bodyBase64) else { return nil }
        return .success(
            Answer(
                status: status, headers: headers.map { Call.Header($0.name, $0.value) },
                body: body))
    }

    /// The exchange; nil if no answer came, or a body can't be read.
    var exchange: Exchange? {
        guard let question, case .success(let answer) = outcome else { return nil }
        return Exchange(subject: subject, question: question, answer: answer)
    }

    /// The file's bytes; the same exchange gives the same.
    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self)) + Array("\n".utf8)
        }
    }

    private static func written(_ bytes: [UInt8]?) -> (text: String?, base64: String?) {
        guard let bytes else { return (nil, nil) }
        let text = String(validating: bytes, as: UTF8.self)
        return (text, text == nil ? Data(bytes).base64EncodedString() : nil)
    }

    private static func bytes(_ text: String?, _ base64: String?) -> [UInt8]? {
        text.map { Array($0.utf8) } ?? base64.flatMap { Data(base64Encoded: $0) }.map { Array($0) }
    }
}
