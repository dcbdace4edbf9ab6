/// One line of a pipe table, divided into cells.
struct TableRow: Hashable {
    /// Where the row begins in its line, behind the marks of quotes and lists.
    let start: Int
    /// The Markdown of each cell, trimmed, with `\|` turned into `|`.
    private(set) var cells: [[UInt8]]

    /// Divides what is left of a line from `start` on.
    ///
    /// A pipe behind a backslash divides nothing, even behind two: so do other readers of pipe
    /// tables, whatever stands in front of the backslash.
    init(_ line: ArraySlice<UInt8>, from start: Int) {
        self.start = start - line.startIndex
        var rest = Self.trimmed(line[start...])
        if rest.first == Self.pipe { rest = rest.dropFirst() }
        var cells: [[UInt8]] = []
        var cell: [UInt8] = []
        for byte in rest {
            if byte != Self.pipe {
                cell.append(byte)
            } else if cell.last == UInt8(ascii: "\\") {
                cell[cell.count - 1] = Self.pipe
            } else {
                cells.append(Array(Self.trimmed(cell[...])))
                cell = []
            }
        }
        if !cell.isEmpty { cells.append(Array(Self.trimmed(cell[...]))) }
        self.cells = cells
    }

    /// The alignments that the row states, if it is the line beneath a header.
    var alignments: [ColumnAlignment]? {
        let stated = cells.compactMap { ColumnAlignment(marker: $0) }
        return stated.isEmpty || stated.count != cells.count ? nil : stated
    }

    /// This row without the cells that no column is left for.
    func limited(to columns: Int) -> TableRow {
        var row = self
        row.cells.removeLast(max(0, cells.count - columns))
        return row
    }

    private static var pipe: UInt8 { UInt8(ascii: "|") }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        let front = bytes.drop(while: isSpace)
        guard let last = front.lastIndex(where: { !isSpace($0) }) else { return front }
        return front[...last]
    }
}
