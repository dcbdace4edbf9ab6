import GRDB

extension Row {
    /// What a column means; where it means nothing, this program can't have written the row.
    func value<Value>(
        _ column: String, _ read: (String) -> Value?
    ) throws(StoreError) -> Value {
        guard let text: String = self[column], let value = read(text) else { throw damage }
        return value
    }

    /// What a column means, or nil where it is empty.
    func optional<Value>(
        _ column: String, _ read: (String) -> Value?
    ) throws(StoreError) -> Value? {
        guard let text: String = self[column] else { return nil }
        guard let value = read(text) else { throw damage }
        return value
    }

    /// The error that shows this row.
    var damage: StoreError {
        .damaged(row: databaseValues.map { "\($0)" }.joined(separator: ", "))
    }
}
