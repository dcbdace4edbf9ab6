import Testing

@testable import CommonMark

@Suite("Table rows")
struct TableRowTests {
    @Test(
        "A row is divided at its pipes",
        arguments: [
            ("| a | b |", ["a", "b"]),
            ("a|b", ["a", "b"]),
            ("a | b |  ", ["a", "b"]),
            ("|a||c|", ["a", "", "c"]),
            ("||", [""]),
            ("|", []),
            ("", []),
            ("a", ["a"]),
            (#"a \| b | c\|"#, ["a | b", "c|"]),
            (#"\\| x | y"#, [#"\| x"#, "y"]),
            (#"\\\| x"#, [#"\\| x"#]),
            ("\t a \u{B}|\u{C} b", ["a", "b"]),
        ])
    func cells(line: String, expected: [String]) {
        let bytes = Array(line.utf8)
        let row = TableRow(bytes[...], from: 0)
        #expect(row.cells.map { String(decoding: $0, as: UTF8.self) } == expected)
    }

    @Test(
        "The line beneath the header says how columns are aligned",
        arguments: [
            ("|---|:-:|", [.unstated, .center] as [ColumnAlignment]?),
            (":-- | -:", [.left, .right]),
            ("-", [.unstated]),
            (":", nil),
            ("- -|-", nil),
            ("|:-::|", nil),
            ("||-|", nil),
            ("|a|-|", nil),
        ])
    func alignments(line: String, expected: [ColumnAlignment]?) {
        let bytes = Array(line.utf8)
        #expect(TableRow(bytes[...], from: 0).alignments == expected)
    }
}
