package import Fetching

/// What the configuration says about a Google sheet of figures that people fill in.
package struct SheetsSettings: Sendable {
    /// The root of the interface, which versions and paths are added to.
    package let baseURL: WebAddress
    /// The id of the spreadsheet, as it stands in its address.
    package let spreadsheet: String
    /// The title of the sheet, as its tab shows it.
    package let sheet: String
    /// Whose figures may stand in it.
    package let reading: TableReading
    /// How many times the highest kept month a value may be before it is called odd.
    package let jumpFactor: Double

    package init(
        baseURL: WebAddress = googleURL, spreadsheet: String, sheet: String,
        reading: TableReading, jumpFactor: Double = ArrivalCheck.usualJumpFactor
    ) {
        self.baseURL = baseURL
        self.spreadsheet = spreadsheet
        self.sheet = sheet
        self.reading = reading
        self.jumpFactor = jumpFactor
    }

    /// Google's own root.
    package static var googleURL: WebAddress {
        guard let address = WebAddress("https://sheets.googleapis.com") else {
            preconditionFailure("Google's address is none")
        }
        return address
    }
}
