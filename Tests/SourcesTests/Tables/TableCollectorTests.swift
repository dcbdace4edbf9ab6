import Fetching
import Foundation
import Measures
import Outside
import Sources
import Testing

@Suite("Figures from a file by hand")
struct TableCollectorTests {
    private let header = HandTables.header

    @Test("Rows of groups and of people who agreed are collected, as told now")
    func rows() async throws {
        let harvest = try await HandTables.collected(
            csv: """
                \(header),note
                group,de,impressions,linkedin,2026,7,5,by phone

                user,Sandra42,views,linkedin,2026,08,6
                """)
        #expect(
            HandTables.words(harvest) == [
                "de impressions linkedin 2026-07 5", "de/sandra42 views linkedin 2026-08 6",
            ])
        #expect(harvest.asOf == Timestamp("2026-11-22T14:05:00Z"))
        #expect(harvest.samples.allSatisfy { $0.toldAt == harvest.asOf })
        #expect(harvest.samples.allSatisfy { $0.source == HandTables.source })
        #expect(harvest.diagnostics.isEmpty && harvest.shortfall == nil)
    }

    @Test("Rows of people who have not agreed are left out, by their numbers and not by name")
    func strangers() async throws {
        let harvest = try await HandTables.collected(
            csv: """
                \(header)
                user,silent,impressions,linkedin,2026,7,5
                group,de,impressions,linkedin,2026,7,5
                user,later,impressions,linkedin,2026,7,5
                user,gone,impressions,linkedin,2026,7,nonsense
                user,Jane Doe/CEO,impressions,linkedin,2026,7,5
                user,sandra42,impressions,twitter,2026,7,5
                """)
        #expect(HandTables.words(harvest) == ["de impressions linkedin 2026-07 5"])
        #expect(
            harvest.diagnostics.map(\.description) == [
                "data/manual.csv: these rows belong to nobody whose consent is in the"
                    + " configuration, and are left out: 2, 4, 5, 6, 7."
            ])
    }

    @Test("Very many of them are counted")
    func manyStrangers() async throws {
        let rows = (1...25).map { "user,silent,impressions,linkedin,2026,7,\($0)" }
        let harvest = try await HandTables.collected(
            csv: ([header] + rows).joined(separator: "\n"), kept: ["2026-07": 5])
        #expect(harvest.samples.isEmpty && harvest.shortfall == nil)
        #expect(harvest.diagnostics.first?.message.hasSuffix("20, 21 and 5 more.") == true)
    }

    @Test(
        "A bad row is told with its line, and nothing of the file is kept",
        arguments: [
            (
                "group,de,impressions,linkedin,2026,7,n/a",
                "the cell under 'value' is no count. A count is a whole number"
            ),
            (
                "group,de,impressions,linkedin,2026,13,5",
                "the cells under 'year' and 'month' are no month. Write the year"
            ),
            ("group,Jane Doe,impressions,linkedin,2026,7,5", "the group of this row is not in"),
            (
                "user,sandra42,page views,linkedin,2026,7,5",
                "the cell under 'datatype' is no datatype (letters,"
            ),
            (
                "person,sandra42,views,linkedin,2026,7,5",
                "the cell under 'grouping' is no grouping (group, user)."
            ),
        ])
    func badRow(row: String, expected: String) async {
        let error = await #expect(throws: CollectError.self) {
            try await HandTables.collected(
                csv: "\(header)\ngroup,de,impressions,linkedin,2026,6,5\n\(row)\n")
        }
        let words = error?.description ?? ""
        #expect(words.hasPrefix("data/manual.csv:3: \(expected)"), "\(words)")
        #expect(!words.contains("Jane") && !words.contains("sandra42"))
    }

    @Test(
        "No rows where figures are kept is a fault, the old figures stand",
        arguments: ["", "\u{FEFF}\n\n", ",,\n"])
    func emptied(csv: String) async {
        let error = await #expect(throws: CollectError.self) {
            try await HandTables.collected(csv: csv, kept: ["2026-07": 5])
        }
        #expect(
            error?.description.hasPrefix(
                "The table 'data/manual.csv' is empty, where there were figures before.") == true)
    }

    @Test("So are a header alone and nothing but zeros")
    func zeros() async {
        for rows in ["", "group,de,impressions,linkedin,2026,7,0"] {
            await #expect(throws: CollectError.self) {
                try await HandTables.collected(csv: "\(header)\n\(rows)", kept: ["2026-07": 5])
            }
        }
    }

    @Test("Where nothing is kept, a header alone is a beginning and an empty file a mistake")
    func beginning() async throws {
        #expect(try await HandTables.collected(csv: "\(header)\n").samples.isEmpty)
        let error = await #expect(throws: CollectError.self) {
            try await HandTables.collected(csv: "")
        }
        #expect(error?.description.hasPrefix("data/manual.csv: the file is empty. The") == true)
    }

    @Test("A file that can't be read is told with its name")
    func noFile() async {
        let collector = TableCollector(
            settings: TableSettings(
                path: "gone.csv", files: .memory([:]), reading: HandTables.reading))
        let fetcher = Fetcher(transport: ScriptedTransport { _ in nil })
        await #expect(
            throws: CollectError.file(
                FileError(path: "gone.csv", reason: "there is no such file"))
        ) {
            try await collector.collect(HandTables.occasion(), with: fetcher)
        }
    }

    @Test("A corrected number takes the place of the old one, even if it is less")
    func corrected() async throws {
        let harvest = try await HandTables.collected(
            csv: "\(header)\ngroup,de,impressions,linkedin,2026,7,40\n", kept: ["2026-07": 400])
        #expect(HandTables.words(harvest) == ["de impressions linkedin 2026-07 40"])
        #expect(
            harvest.diagnostics.map(\.message) == [
                "2026-07: the value fell from 400 to 40; the new value is kept."
            ])
        #expect(harvest.diagnostics.first?.place == Place(file: "data/manual.csv", line: 2))
    }

    /// A row of a person, whole and then with each of its cells in each other's place.
    private static let slipped: [String] = {
        let cells = "user,sandra42,impressions,linkedin,2026,7,5".split(separator: ",")
        return cells.indices.map { index in
            var row = cells
            row.remove(at: 1)
            row.insert(cells[1], at: index)
            return row.joined(separator: ",")
        } + [
            "sandra42,impressions,linkedin,2026,7,5", ",user,sandra42,impressions,linkedin,2026,7",
        ]
    }()

    @Test(
        "A row that slipped never brings the handle in it into a message",
        arguments: slipped + slipped.map { $0.replacing("user", with: "group") })
    func slip(row: String) async throws {
        for row in [row, row.replacing("sandra42", with: "Sandra 42/x")] {
            var words = ""
            do {
                let harvest = try await HandTables.collected(csv: "\(header)\n\(row)\n")
                words = harvest.diagnostics.map(\.description).joined()
            } catch {
                words = "\(error)"
                #expect(words.hasPrefix("data/manual.csv:2: the "), "\(words)")
            }
            #expect(!words.lowercased().contains("sandra"), "\(words)")
        }
    }

    @Test("Nor does a note on a figure whose datatype is a handle")
    func handleAsDatatype() async throws {
        let harvest = try await HandTables.collected(
            csv: "\(header)\ngroup,de,sandra42,linkedin,2026,12,5\n")
        #expect(
            harvest.diagnostics.map(\.description)
                == ["data/manual.csv:2: 2026-12: this month has not begun; left out."])
        let error = await #expect(throws: CollectError.self) {
            try await HandTables.collected(
                csv: "\(header)\ngroup,de,impressions,linkedin,2026,7,0\n", kept: ["2026-07": 5])
        }
        #expect(
            error?.description.hasPrefix(
                "Nothing but zeros came for one of the datatypes in 'data/manual.csv', where")
                == true)
    }

    @Test("One person in two spellings is one row too many")
    func spellings() async throws {
        let error = await #expect(throws: CollectError.self) {
            try await HandTables.collected(
                csv: """
                    \(header)
                    user,sandra42,views,linkedin,2026,7,5
                    user,Sandra42,views,linkedin,2026,7,6
                    """)
        }
        #expect(
            error?.description.hasPrefix(
                "data/manual.csv:3: this series and month stand on line 2 already.") == true)
    }

    @Test("A month to come is left out and told")
    func future() async throws {
        let harvest = try await HandTables.collected(
            csv: """
                \(header)
                group,de,impressions,linkedin,2026,11,5
                group,de,impressions,linkedin,2026,12,5
                """)
        #expect(HandTables.words(harvest) == ["de impressions linkedin 2026-11 5"])
        #expect(harvest.diagnostics.count == 1)
    }
}
