import Fetching
import Sources
import Testing

@Suite("What Google Sheets is asked for")
struct SheetsRequestTests {
    private func call(_ settings: SheetsSettings) async throws -> Call {
        let transport = ScriptedTransport { _ in
            HandTables.sheet(#""group","de","impressions","linkedin",2026,7,5"#)
        }
        _ = try await SheetsCollector(settings: settings)
            .collect(HandTables.occasion(), with: Fetcher(transport: transport))
        let calls = await transport.calls
        try #require(calls.count == 1)
        return calls[0]
    }

    @Test("One call reads the whole sheet, numbers as numbers")
    func address() async throws {
        let settings = SheetsSettings(
            spreadsheet: "1aBc_-9", sheet: "LinkedIn", reading: HandTables.reading)
        let expected = try #require(
            WebAddress(
                "https://sheets.googleapis.com/v4/spreadsheets/1aBc_-9/values/%27LinkedIn%27"
                    + "?majorDimension=ROWS&valueRenderOption=UNFORMATTED_VALUE"
                    + "&dateTimeRenderOption=FORMATTED_STRING"))
        #expect(try await call(settings) == .get(expected))
    }

    @Test("Another root keeps its path")
    func root() async throws {
        let settings = SheetsSettings(
            baseURL: try #require(WebAddress("http://127.0.0.1:8080/sheets/")),
            spreadsheet: "1aBc", sheet: "LinkedIn", reading: HandTables.reading)
        #expect(
            try await call(settings).address.text.hasPrefix(
                "http://127.0.0.1:8080/sheets/v4/spreadsheets/1aBc/values/%27LinkedIn%27?"))
    }

    @Test(
        "A title is one part of the path, in quotation marks, whatever it holds",
        arguments: [
            ("It's", "%27It%27%27s%27"), ("A1", "%27A1%27"), ("a/b", "%27a%2Fb%27"),
            ("My Sheet!A1:B2", "%27My%20Sheet%21A1%3AB2%27"),
            ("Zahlen für 2026", "%27Zahlen%20f%C3%BCr%202026%27"),
            ("📈?#%", "%27%F0%9F%93%88%3F%23%25%27"),
        ])
    func titles(title: String, expected: String) async throws {
        let settings = SheetsSettings(
            spreadsheet: "1aBc", sheet: title, reading: HandTables.reading)
        let text = try await call(settings).address.text
        #expect(text.contains("/1aBc/values/\(expected)?majorDimension="), "\(text)")
    }
}
