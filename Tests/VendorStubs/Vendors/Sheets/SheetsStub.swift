import Synchronization

/// Google Sheets: the values of a range.
package final class SheetsStub: VendorStub {
    package let wording = RefusalWording.status
    private let tokens: GoogleTokenStub
    private let state: Mutex<[String: [String: [[JSON]]]]>
    private static let check = ContractCheck("sheets.v4", methods: ["spreadsheets.values.get"])
    private let log = ViolationLog()

    /// A vendor with spreadsheets by id, each with its sheets by title, each row by row.
    package init(tokens: GoogleTokenStub, spreadsheets: [String: [String: [[JSON]]]]) {
        self.tokens = tokens
        state = Mutex(spreadsheets)
    }

    package var violations: [String] { log.all }

    /// Changes a sheet.
    package func setRows(_ rows: [[JSON]], of sheet: String, in spreadsheet: String) {
        state.withLock { $0[spreadsheet, default: [:]][sheet] = rows }
    }

    package func answer(_ request: StubRequest) -> StubReply {
        let faults = Self.check.violations(of: request, method: "spreadsheets.values.get")
        if let reply = log.reply(to: faults) { return reply }
        guard tokens.accepts(request) else {
            return wording.refusal(401, reason: "UNAUTHENTICATED", "Invalid credentials")
        }
        let parts = request.parts
        guard parts.count == 5, let sheets = state.withLock({ $0[parts[2]] }) else {
            return wording.refusal(404, reason: "", "Requested entity was not found.")
        }
        guard let range = SheetRange(parts[4], titles: Array(sheets.keys)) else {
            return wording.refusal(400, reason: "", "Unable to parse range: \(parts[4])")
        }
        let isPlain = request[query: "valueRenderOption"] == "UNFORMATTED_VALUE"
        let rows = range.cells(of: sheets[range.title] ?? []).map { row in
            isPlain ? row : row.map(\.formatted)
        }
        let trimmed = Self.trimmed(rows)
        return .json(
            .some([
                "range": .text(range.text), "majorDimension": "ROWS",
                "values": trimmed.isEmpty ? nil : .list(trimmed.map(JSON.list)),
            ]))
    }

    /// Empty cells at the end of a row and empty rows at the end of a sheet are never told.
    private static func trimmed(_ rows: [[JSON]]) -> [[JSON]] {
        let short = rows.map { row in
            Array(row.prefix((row.lastIndex { $0 != "" } ?? -1) + 1))
        }
        return Array(short.prefix((short.lastIndex { !$0.isEmpty } ?? -1) + 1))
    }
}

extension JSON {
    /// The value as a sheet with German settings shows it: `1.234,5`.
    fileprivate var formatted: JSON {
        switch self {
        case .whole(let number): .text(Self.grouped(number))
        case .decimal(let number): .text("\(number)".replacing(".", with: ","))
        case .flag(let flag): .text(flag ? "WAHR" : "FALSCH")
        default: self
        }
    }

    private static func grouped(_ number: Int64) -> String {
        var digits = String(number.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ".")
    }
}
