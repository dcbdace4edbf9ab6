import Measures

/// Months in words, three or more in a row as one: `February, April–June`.
struct MonthList {
    private let months: [Month]

    /// The months have to be in order.
    init(_ months: [Month]) { self.months = months }

    var words: String { runs.flatMap(Self.names(of:)).joined(separator: ", ") }

    /// The months parted where one follows that isn't the next.
    private var runs: [[Month]] {
        months.reduce(into: []) { runs, month in
            if let last = runs.last?.last, month.ordinal == last.ordinal + 1 {
                runs[runs.endIndex - 1].append(month)
            } else {
                runs.append([month])
            }
        }
    }

    private static func names(of run: [Month]) -> [String] {
        guard run.count > 2, let first = run.first, let last = run.last else {
            return run.map(\.name)
        }
        return ["\(first.name)–\(last.name)"]
    }
}
