import Fingerprints
import GRDB
import Measures

/// Recognises the handles and trackers of people who have opted out, of which only salted hashes
/// are kept.
///
/// Names are compared in small letters: who is forgotten stays so however the name is written.
struct ForgottenNames {
    /// One, unless rows of several stores have come together; the first stays the first.
    private let salts: [String]
    private let hashes: Set<String>
    /// What was asked lately, since a hash takes its time.
    private(set) var answers: [String: Bool] = [:]

    init(_ database: Database) throws {
        salts = try String.fetchAll(
            database, sql: "SELECT salt FROM forgotten GROUP BY salt ORDER BY min(id)")
        hashes = try String.fetchSet(database, sql: "SELECT hash FROM forgotten")
    }

    /// Whether nobody is forgotten.
    var isEmpty: Bool { salts.isEmpty }

    /// What the hashes of further names are to be made with: with a salt of its own for each name,
    /// every word would have to be hashed as often as somebody is forgotten.
    var salt: String? { salts.first }

    /// Whether a handle or tracker is that of somebody forgotten.
    mutating func contains(_ name: String) -> Bool {
        guard !isEmpty else { return false }
        let name = name.lowercased()
        if let answer = answers[name] { return answer }
        let answer = salts.contains { hashes.contains(Self.hash(of: name, salt: $0)) }
        if answers.count == Self.mostAnswers { answers.removeAll(keepingCapacity: true) }
        answers[name] = answer
        return answer
    }

    /// Whether an account is that of somebody forgotten.
    mutating func contain(_ account: Account) -> Bool {
        guard let user = account.user else { return false }
        return contains(user.text) || (account.tracker.map { contains($0.text) } ?? false)
    }

    /// What is kept of a name: SHA-256 of the salt and the name in small letters.
    static func hash(of name: String, salt: String) -> String {
        saltedHash(of: name.lowercased(), salt: salt)
    }

    /// The same of a text to the letter.
    static func saltedHash(of text: String, salt: String) -> String {
        Fingerprint(of: "\(salt)\n\(text)".utf8).text
    }

    /// Words that come again come soon, so few have to be remembered.
    private static let mostAnswers = 20_000
}
