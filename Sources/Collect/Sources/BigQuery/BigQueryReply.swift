import Fetching

/// What BigQuery answers to a query, to a question for its result, and of a job.
struct BigQueryReply: Decodable, Sendable {
    struct Schema: Decodable, Sendable {
        let fields: [Field]
    }

    struct Field: Decodable, Sendable {
        let name: String
    }

    struct JobReference: Decodable, Sendable {
        let jobId: String
        let location: String?
    }

    struct Row: Decodable, Sendable {
        let f: [Cell]
    }

    /// What went wrong, or is only worth a warning.
    struct Problem: Decodable, Sendable {
        let reason: String?
        let message: String?
    }

    /// How a job stands.
    struct Status: Decodable, Sendable {
        let errorResult: Problem?
    }

    let schema: Schema?
    let jobReference: JobReference?
    let jobComplete: Bool?
    let totalRows: String?
    let pageToken: String?
    let rows: [Row]?
    let totalBytesProcessed: String?
    let totalBytesBilled: String?
    let errors: [Problem]?
    let status: Status?

    init(_ answer: Answer) throws(ReplyFault) {
        self = try ReplyText(answer).decoded(as: BigQueryReply.self)
    }
}

extension BigQueryReply {
    /// One value of a row: BigQuery writes numbers and days as texts too.
    enum Cell: Decodable, Hashable, Sendable {
        case text(String)
        case null
        /// A list or a record.
        case composed

        private enum CodingKeys: String, CodingKey {
            case v
        }

        init(from decoder: any Decoder) throws {
            let cell = try decoder.container(keyedBy: CodingKeys.self)
            if try cell.decodeNil(forKey: .v) {
                self = .null
            } else if let text = try? cell.decode(String.self, forKey: .v) {
                self = .text(text)
            } else {
                self = .composed
            }
        }
    }
}
