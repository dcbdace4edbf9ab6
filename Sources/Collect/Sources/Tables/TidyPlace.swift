import Outside

/// Where a row of a tidy table stands, and whether messages may quote it.
struct TidyPlace {
    let place: Place
    let strangers: FigureReading.Strangers

    /// What is wrong with the row, in words that quote its cells and in words that don't.
    ///
    /// Where figures are collected, messages are published. A row that slipped by one column has a
    /// person's handle in any cell.
    func error(quoting words: String, orNot others: String) -> InputError {
        switch strangers {
        case .refused: InputError(words, at: place)
        case .leftOut: InputError(others, at: place)
        }
    }
}
