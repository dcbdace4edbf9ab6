import Fetching

/// A report in the vendor's words, of which any may be missing.
struct AnalyticsReply: Decodable, Sendable {
    let kind: String?
    let dimensionHeaders: [Header]?
    let metricHeaders: [Header]?
    let rows: [Row]?
    let rowCount: Int?
    let metadata: Metadata?
    let propertyQuota: PropertyQuota?

    struct Header: Decodable {
        let name: String
    }

    struct Row: Decodable {
        let dimensionValues: [Dimension]
        let metricValues: [Metric]
    }

    /// An empty text may be missing.
    struct Dimension: Decodable {
        let value: String?
    }

    /// Digits, in quotation marks like everything that may exceed a double.
    struct Metric: Decodable {
        let value: CountText
    }

    struct Metadata: Decodable {
        let timeZone: String?
        let dataLossFromOtherRow: Bool?
        let subjectToThresholding: Bool?
        let samplingMetadatas: [Sampling]?
        let dataTruncationReasons: [Truncation]?
        let emptyReason: String?
    }

    struct Sampling: Decodable {
        let samplesReadCount: String?
        let samplingSpaceSize: String?
    }

    struct Truncation: Decodable {
        let dataTruncationType: String?
        let dataTruncationDate: String?
        let dataTruncationMessage: String?
    }

    struct PropertyQuota: Decodable {
        let tokensPerDay: Status?

        /// A zero may be missing.
        struct Status: Decodable {
            let consumed: Int?
            let remaining: Int?
        }
    }
}

extension AnalyticsReply {
    /// Reads an answer that came as a success.
    init(_ answer: Answer) throws(ReplyFault) {
        self = try ReplyText(answer).decoded(as: Self.self)
        guard kind != nil || rows != nil || metadata != nil else {
            throw ReplyFault("is JSON, but no report of Google Analytics")
        }
    }
}
