import Fetching
import Sources
import Testing

@Suite(
    "Google Sheets as it is described and was recorded",
    .enabled(
        if: SharedSheets.arePresent,
        "needs the folder 'shared' beside the package, or DASHBOARD_SHARED"))
struct SheetsContractTests {
    private let settings = SheetsSettings(
        spreadsheet: "1aBc", sheet: "LinkedIn", reading: HandTables.reading)

    /// What becomes of an answer: nothing is kept before, so the reader tells all it sees.
    private func outcome(_ answer: Answer) async -> (call: Call?, words: String) {
        let transport = ScriptedTransport { _ in answer }
        do {
            let harvest = try await SheetsCollector(settings: settings)
                .collect(HandTables.occasion(), with: Fetcher(transport: transport))
            return (await transport.calls.first, "\(harvest.samples.count) samples")
        } catch {
            return (await transport.calls.first, "\(error)")
        }
    }

    @Test("Path, verb and parameters are those of the description, and their values allowed")
    func description() async throws {
        let method = try SharedSheets.valuesMethod()
        let call = try #require(await outcome(.json("{}")).call)
        #expect(method.httpMethod == call.method.rawValue)
        #expect(method.path == "v4/spreadsheets/{spreadsheetId}/values/{range}")
        #expect(call.address.text.hasPrefix(SheetsSettings.googleURL.text + "/v4/spreadsheets/"))
        #expect(call.address.query.count == 3)
        for (name, value) in call.address.query {
            let parameter = try #require(method.parameters[name], "\(name)")
            #expect(parameter.location == "query")
            #expect(parameter.values?.contains(value) == true, "\(value)")
        }
    }

    @Test(
        "Recorded values are read as a sheet, if not as one of ours",
        arguments: SharedSheets.readings)
    func recorded(name: String) async throws {
        let exchange = try SharedSheets.exchange(name)
        #expect(exchange.url.contains("/values/%27"))
        let words = await outcome(Answer(status: 200, body: Array(exchange.body))).words
        let expected =
            exchange.hasColumns
            ? "the reply has columns, not rows"
            : exchange.rows == 0 ? "(sheet LinkedIn): the file is empty" : "the header lacks"
        #expect(words.contains(expected), "\(words)")
    }
}
