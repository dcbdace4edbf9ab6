/// How the cells of a column are aligned, as the line beneath a table's header says.
enum ColumnAlignment: Hashable {
    case unstated
    case left
    case center
    case right

    /// Reads `---`, `:--`, `:-:` or `--:`; anything else gives nil.
    init?(marker: [UInt8]) {
        let colon = UInt8(ascii: ":")
        let begins = marker.first == colon
        let ends = marker.count > 1 && marker.last == colon
        let dashes = marker.dropFirst(begins ? 1 : 0).dropLast(ends ? 1 : 0)
        guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
        switch (begins, ends) {
        case (true, true): self = .center
        case (true, false): self = .left
        case (false, true): self = .right
        case (false, false): self = .unstated
        }
    }

    /// The attribute of a cell, with a space in front, or nothing.
    var attribute: String {
        switch self {
        case .unstated: ""
        case .left: " align=\"left\""
        case .center: " align=\"center\""
        case .right: " align=\"right\""
        }
    }
}
