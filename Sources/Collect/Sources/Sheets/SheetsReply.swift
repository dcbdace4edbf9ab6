import Fetching
import Foundation

/// The values of a sheet, row by row; empty cells and rows at the end are absent.
struct SheetsReply: Sendable {
    /// The cells as a table in text would have them.
    let rows: [[String]]

    init(_ answer: Answer) throws(ReplyFault) {
        let range = try ReplyText(answer).decoded(as: ValueRange.self)
        guard range.range != nil || range.values != nil else {
            throw ReplyFault("lacks 'range' and 'values'")
        }
        guard range.majorDimension != "COLUMNS" else { throw ReplyFault("has columns, not rows") }
        rows = (range.values ?? []).map { $0.map(\.text) }
    }
}

/// What Google calls the values of a range.
private struct ValueRange: Decodable {
    let range: String?
    let majorDimension: String?
    let values: [[SheetCell]]?
}

/// One cell: text, a number, true or false, or nothing.
private struct SheetCell: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        text =
            if container.decodeNil() {
                ""
            } else if let truth = try? container.decode(Bool.self) {
                truth ? "TRUE" : "FALSE"
            } else if let whole = try? container.decode(Int64.self) {
                String(whole)
            } else if let number = try? container.decode(Double.self) {
                Self.text(number)
            } else {
                Self.trimmed(try container.decode(String.self))
            }
    }

    /// A whole number without the point that a binary fraction has.
    private static func text(_ number: Double) -> String {
        Int64(exactly: number).map { String($0) } ?? "\(number)"
    }

    private static func trimmed(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
