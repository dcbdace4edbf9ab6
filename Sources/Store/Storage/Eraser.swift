import GRDB
import Measures

/// Takes a person out of the store, within one transaction.
struct Eraser {
    let database: Database
    let wish: Forgetting

    /// Erases the person; nil if nobody of that name is known, or was.
    func erase() throws -> Forgotten? {
        let before = try forgottenBefore()
        let person = try Person(
            named: Set(([wish.name] + wish.aliases).map { $0.lowercased() }), in: database)
        let isKnown = before != nil || !person.accounts.isEmpty || !wish.aliases.isEmpty
        guard isKnown else { return nil }
        let valuesFolded = try wish.keepsTotals ? fold(samples(of: person)) : [:]
        let rowsErased = try eraseRows(of: person)
        try remember(person.names)
        return Forgotten(
            names: person.names, before: before, rowsErased: rowsErased, valuesFolded: valuesFolded,
            textsMasked: try maskTexts())
    }

    private func forgottenBefore() throws -> Timestamp? {
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM forgotten ORDER BY id")
        let row = rows.first { row in
            row["hash"] == ForgottenNames.hash(of: wish.name, salt: row["salt"])
        }
        return try row?.value("forgotten_at", Timestamp.init)
    }

    private func samples(of person: Person) throws -> [Sample] {
        try SampleReader(database: database).samples(
            where: "account_id IN (\(databaseQuestionMarks(count: person.accounts.count)))",
            arguments: StatementArguments(person.accounts))
    }

    /// Adds a person's samples to the anonymous shares of the groups.
    private func fold(_ samples: [Sample]) throws -> [Group.ID: Int] {
        let known = try SampleReader(database: database).samples(where: "kind = 'forgotten'")
        var shares = Dictionary(known.map { (Place($0), $0) }) { _, last in last }
        for sample in samples {
            shares[Place(sample)] = sample.joined(to: shares[Place(sample)])
        }
        var recorder = try SampleRecorder(database: database)
        for share in shares.values { try recorder.replace(share) }
        return Dictionary(grouping: samples, by: \.account.group).mapValues(\.count)
    }

    /// What samples of different people have in common that go into one share.
    private struct Place: Hashable {
        let group: Group.ID
        let network: Network
        let datatype: Datatype
        let month: Month

        init(_ sample: Sample) {
            group = sample.account.group
            network = sample.account.network
            datatype = sample.datatype
            month = sample.month
        }
    }

    private func eraseRows(of person: Person) throws -> [String: Int] {
        let isOfPerson = "IN (\(databaseQuestionMarks(count: person.accounts.count)))"
        let conditions = [("sample", "account_id"), ("account", "id")]
        let erased = try conditions.map { table, column in
            try database.execute(
                sql: "DELETE FROM \(table) WHERE \(column) \(isOfPerson)",
                arguments: StatementArguments(person.accounts))
            return (table, database.changesCount)
        }
        return Dictionary(erased) { $0 + $1 }.filter { $0.value > 0 }
    }

    /// Keeps a hash of each name that is not forgotten yet.
    private func remember(_ names: Set<String>) throws {
        var known = try ForgottenNames(database)
        let salt = known.salt ?? wish.salt
        for name in names.sorted() where !known.contains(name) {
            try database.execute(
                sql: "INSERT INTO forgotten (salt, hash, forgotten_at) VALUES (?, ?, ?)",
                arguments: [
                    salt, ForgottenNames.hash(of: name, salt: salt), wish.now.description,
                ])
        }
    }

    private func maskTexts() throws -> Int {
        var names = try ForgottenNames(database)
        return try TextColumn.all.reduce(0) { count, column in
            try count + column.mask(&names, in: database)
        }
    }
}
