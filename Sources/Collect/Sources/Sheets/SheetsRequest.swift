import Fetching

/// Asks for all values of one sheet.
struct SheetsRequest {
    private let settings: SheetsSettings

    init(settings: SheetsSettings) {
        self.settings = settings
    }

    /// All values, numbers as numbers: written out they would follow the sheet's own country.
    var values: Request<SheetsReply> {
        let address = settings.baseURL
            .appending(["v4", "spreadsheets", settings.spreadsheet, "values", range])
            .adding([
                (name: "majorDimension", value: "ROWS"),
                (name: "valueRenderOption", value: "UNFORMATTED_VALUE"),
                (name: "dateTimeRenderOption", value: "FORMATTED_STRING"),
            ])
        return Request(for: "the sheet '\(settings.sheet)'", .get(address)) {
            answer throws(ReplyFault) in
            try SheetsReply(answer)
        }
    }

    /// In quotation marks, since a bare title such as `A1` would be taken for a cell.
    private var range: String {
        "'" + settings.sheet.replacing("'", with: "''") + "'"
    }
}
