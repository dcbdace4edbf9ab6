import Measures
import Outside

/// The rows of a tidy table as they come, with what they brought and what is wrong with them.
struct TidyRows {
    private let file: String
    private var accounts: TidyAccounts
    private let reading: FigureReading
    private var columns: TidyColumns?
    private var taken: [Sample] = []
    /// The rows of people who have not agreed, where those are left out and not refused.
    private(set) var leftOut: [Int] = []
    private var lines: [ArrivalSlot: Int] = [:]
    private var errors: [InputError] = []
    /// The line on which the next row begins.
    private var line = 1
    private var lastLine = 1

    /// More faults than this in one file are not worth reading.
    private static let mostErrors = 20

    init(file: String, reading: FigureReading) {
        self.file = file
        self.reading = reading
        accounts = TidyAccounts(reading: reading)
    }

    /// The rows that brought samples, for whoever has to point at one.
    var typed: TypedRows { TypedRows(table: file, lines: lines) }

    /// Whether there was no row with anything in it.
    var isBlank: Bool { columns == nil && errors.isEmpty }

    /// Takes the next row of a file, where a cell may go over several lines.
    mutating func take(_ cells: [String]) {
        let first = line
        line += 1 + cells.reduce(0) { $0 + Self.lineBreaks(in: $1) }
        take(cells, onLine: first)
    }

    /// Takes the row with this number; the first that is not blank is the header.
    mutating func take(_ cells: [String], onLine number: Int) {
        lastLine = number
        guard errors.count < Self.mostErrors, !cells.allSatisfy(\.isEmpty) else { return }
        do throws(InputError) {
            let place = Place(file: file, line: lastLine)
            if let columns {
                let cells = TidyCells(cells, columns: columns)
                if !cells.isBlank { try take(cells, at: place) }
            } else {
                columns = TidyColumns(cells)
                try columns?.check(at: place)
            }
        } catch {
            errors.append(error)
        }
    }

    /// Notes what is wrong with the row that begins now.
    mutating func refuse(_ problem: String) {
        errors.append(InputError(problem, at: Place(file: file, line: line)))
    }

    /// Notes what is wrong with the row that came last.
    mutating func refuseLast(_ problem: String) {
        errors.append(InputError(problem, at: Place(file: file, line: lastLine)))
    }

    /// All samples, if nothing is wrong.
    func samples() throws(InputErrors) -> [Sample] {
        guard errors.isEmpty else { throw InputErrors(errors) }
        guard columns != nil else {
            throw InputErrors([
                InputError("the file is empty. \(TidyColumns.rule)", at: Place(file: file))
            ])
        }
        return taken
    }

    private mutating func take(_ cells: TidyCells, at place: Place) throws(InputError) {
        // Without a header that can be read, the rows can't be either.
        guard columns?.isComplete == true else { return }
        let place = TidyPlace(place: place, strangers: reading.strangers)
        guard let owner = try accounts.owner(of: cells, at: place) else {
            leftOut.append(lastLine)
            return
        }
        guard let row = try TidyRow(cells, owner: owner, at: place) else { return }
        let sample = row.sample(for: reading)
        if let first = lines.updateValue(lastLine, forKey: ArrivalSlot(sample)) {
            throw InputError(
                "this series and month stand on line \(first) already. Keep one of them.",
                at: place.place)
        }
        taken.append(sample)
    }

    /// The line breaks that stand within the quotation marks of a cell.
    private static func lineBreaks(in cell: String) -> Int {
        guard cell.utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return 0 }
        return cell.count { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    }
}
