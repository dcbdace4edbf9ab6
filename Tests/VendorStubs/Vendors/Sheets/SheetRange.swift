/// A range in A1 notation, such as `'My Sheet'!A1:H`.
struct SheetRange: Sendable {
    let title: String
    private let columns: ClosedRange<Int>
    private let rows: ClosedRange<Int>

    /// Reads a range; nil if it names none of the sheets or is no range.
    init?(_ text: String, titles: [String]) {
        let quoted = text.prefixMatch(of: /'((?:[^']|'')*)'(?:!|$)/)
        let bare = text.prefixMatch(of: /([^!']+)(?:!|$)/)
        guard let name = quoted?.1 ?? bare?.1, let whole = quoted?.0 ?? bare?.0 else { return nil }
        title = String(name).replacing("''", with: "'")
        guard titles.contains(title) else { return nil }
        let cells = text.dropFirst(whole.count)
        guard !cells.isEmpty else {
            columns = 1...Int.max
            rows = 1...Int.max
            return
        }
        guard let match = cells.wholeMatch(of: /([A-Z]+)([0-9]*):([A-Z]+)([0-9]*)/)?.output else {
            return nil
        }
        let (first, last) = (Self.column(match.1), Self.column(match.3))
        let (top, bottom) = (Int(match.2) ?? 1, Int(match.4) ?? Int.max)
        guard first <= last, top <= bottom else { return nil }
        columns = first...last
        rows = top...bottom
    }

    /// The range as a reply names it.
    var text: String { title.contains(" ") ? "'\(title)'!A1:Z1000" : "\(title)!A1:Z1000" }

    /// Those of the cells that lie in the range.
    func cells(of sheet: [[JSON]]) -> [[JSON]] {
        sheet.enumerated().filter { rows.contains($0.offset + 1) }.map { row in
            row.element.enumerated().filter { columns.contains($0.offset + 1) }.map(\.element)
        }
    }

    private static func column(_ letters: Substring) -> Int {
        letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
    }
}
