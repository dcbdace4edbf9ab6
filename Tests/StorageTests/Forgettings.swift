// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Measures
import Storage

extension Forgetting {
    /// The wish of somebody, on 22 November 2026 unless the test says otherwise.
    static func make(
        _ name: String, aliases: [String] = [], keepsTotals: Bool = true,
        salt: String = "salt of the wish", now: String = "2026-11-22T08:00:00Z",
        isRehearsal: Bool = false
    ) -> Forgetting {
        Forgetting(
            name: name, aliases: aliases, keepsTotals: keepsTotals, salt: salt,
            now: Timestamp(now)!, isRehearsal: isRehearsal)
    }
}

extension Forgotten {
    /// `before | rows erased | values folded | texts masked`.
    var words: String {
        let rows = rowsErased.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let values = valuesFolded.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return [
            before?.day.description ?? "-", rows.joined(separator: " "),
            values.joined(separator: " "), "\(textsMasked)",
        ].joined(separator: " | ")
    }
}
