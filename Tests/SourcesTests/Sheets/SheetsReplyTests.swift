import Fetching
import Measures
import Outside
import Sources
import Testing

@Suite("What Google Sheets replies")
struct SheetsReplyTests {
    private func outcome(_ row: String) async -> String {
        do {
            return HandTables.words(try await HandTables.collected(HandTables.sheet(row)))
                .joined(separator: "; ")
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "Numbers may be numbers or text, with and without a point",
        arguments: [
            #""group","de","impressions","linkedin",2026,7,23833"#,
            #""group","de","impressions","linkedin",2026.0,7.0,23833.0"#,
            #""group","de","impressions","linkedin","2026","07","23833""#,
            #"" group ","de\n","impressions","linkedin","2026"," 7","23833 ","a note",true,null"#,
            #""group","de","impressions","linkedin",2.026e3,7,2.3833E4"#,
        ])
    func numbers(row: String) async {
        #expect(await outcome(row) == "de impressions linkedin 2026-07 23833")
    }

    @Test(
        "What is no count is told with sheet, row and column, and not quoted",
        arguments: [
            "true", "1.5", "\"about 5\"", "-1", "1e30", "\"1.234\"", "\"#REF!\"", "\"sandra42\"",
        ])
    func faults(value: String) async {
        let words = await outcome(
            #""group","de","impressions","linkedin",2026,7,"# + value)
        #expect(
            words == "linkedin (sheet LinkedIn):2: the cell under 'value' is no count. A count is a"
                + " whole number from 0 to \(Int64.max).")
    }

    @Test("Rows may be ragged or blank; a row without a value is a month without data")
    func ragged() async throws {
        let harvest = try await HandTables.collected(
            HandTables.sheet(
                "", "\"\",null", #""group","de","impressions","linkedin",2026,7"#,
                #""group","de","impressions","linkedin",2026,8,null"#,
                #""group","de","impressions","linkedin",2026,9,0"#))
        #expect(HandTables.words(harvest) == ["de impressions linkedin 2026-09 0"])
    }

    @Test("A line break within a cell does not shift the numbers of rows")
    func rowNumbers() async {
        let answer = HandTables.sheet(
            #""group","de","impressions","linkedin",2026,7,5,"one\ntwo""#, "",
            #""group","de","impressions","linkedin",2026,7,6"#)
        let error = await #expect(throws: CollectError.self) {
            try await HandTables.collected(answer)
        }
        #expect(
            error?.description
                == "linkedin (sheet LinkedIn):4: this series and month stand on line 2 already."
                + " Keep one of them.")
    }

    @Test("Rows of people who have not agreed are left out by their numbers")
    func strangers() async throws {
        let harvest = try await HandTables.collected(
            HandTables.sheet(
                #""user","gone","impressions","linkedin",2026,7,5"#,
                #""user","sandra42","impressions","linkedin",2026,7,6"#,
                #""user","silent","impressions","linkedin",2026,7,7"#))
        #expect(HandTables.words(harvest) == ["de/sandra42 impressions linkedin 2026-07 6"])
        #expect(
            harvest.diagnostics.map(\.description) == [
                "linkedin (sheet LinkedIn): these rows belong to nobody whose consent is in the"
                    + " configuration, and are left out: 2, 4."
            ])
    }

    @Test(
        "No values where figures are kept is a fault",
        arguments: [
            #"{"range":"LinkedIn!A1:Z1000","majorDimension":"ROWS"}"#,
            #"{"range":"LinkedIn!A1:Z1000","majorDimension":"ROWS","values":[]}"#,
            #"{"range":"LinkedIn!A1:Z1000","majorDimension":"ROWS","values":[[""],[]]}"#,
        ])
    func emptied(text: String) async throws {
        let error = await #expect(throws: CollectError.self) {
            try await HandTables.collected(.json(text), kept: ["2026-07": 5])
        }
        #expect(
            error?.description.hasPrefix(
                "The table 'linkedin (sheet LinkedIn)' is empty, where there were figures") == true)
    }

    @Test("A changed number replaces the old one")
    func changed() async throws {
        let harvest = try await HandTables.collected(
            HandTables.sheet(#""group","de","impressions","linkedin",2026,7,4"#),
            kept: ["2026-07": 5_000])
        #expect(HandTables.words(harvest) == ["de impressions linkedin 2026-07 4"])
        #expect(harvest.diagnostics.count == 1)
    }

    @Test(
        "A reply of another shape is a fault, and no empty sheet",
        arguments: [
            ("{}", "lacks 'range' and 'values'"), ("[]", "has something unexpected at its top"),
            (#"{"range":"A","values":{}}"#, "has something unexpected at 'values'"),
            (#"{"range":"A","values":[[{}]]}"#, "has something unexpected at 'values.1.1'"),
            (#"{"range":"A","majorDimension":"COLUMNS"}"#, "has columns, not rows"),
            ("<html>", "is HTML, not JSON"), ("", "is empty"), ("{\"range\"", "is not JSON"),
        ])
    func shapes(text: String, expected: String) async {
        let error = await #expect(throws: CollectError.self) {
            try await HandTables.collected(.json(text))
        }
        let words = error?.description ?? ""
        #expect(words.contains("the reply \(expected)"), "\(words)")
    }

    @Test("What the vendor refuses is thrown as it is", arguments: [401, 403, 404, 503])
    func refusals(status: Int) async {
        let error = await #expect(throws: CollectError.self) {
            try await HandTables.collected(Answer(status: status))
        }
        guard case .fetch(.refused(let refusal)) = error else {
            Issue.record("\(error as Any)")
            return
        }
        #expect(refusal.status == status && refusal.subject == "the sheet 'LinkedIn'")
    }
}
