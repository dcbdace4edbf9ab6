import Fetching
import Measures
import Outside
import Storage

/// Erases a person who opts out.
package struct Forgetter {
    private let plan: Plan
    /// Chance letters, so that the hash of a name tells nothing to who has a list of names.
    private let salt: String

    package init(plan: Plan) {
        self.plan = plan
        salt = (0..<4).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
    }

    /// Who is to be forgotten, and where.
    package struct Person: Sendable {
        /// The handle or the tracker.
        package let name: String
        /// Whether the groups keep what the person had brought.
        package let keepsTotals: Bool
        /// A folder with raw replies.
        package let archive: String?
        /// Whether nothing is to change.
        package let isRehearsal: Bool

        package init(name: String, keepsTotals: Bool, archive: String?, isRehearsal: Bool) {
            self.name = name
            self.keepsTotals = keepsTotals
            self.archive = archive
            self.isRehearsal = isRehearsal
        }
    }

    /// Erases the person from the archive and the store; says what came of it, without a name.
    ///
    /// The store comes last: it alone leads from one name of the person to the others, so what
    /// fails before can be done again.
    package func forget(_ person: Person) throws -> [String] {
        if let archive = person.archive, DiskFile.isMissing(at: archive) {
            throw FileError(path: archive, reason: "there is no such archive")
        }
        // Nobody makes a store by asking for somebody unknown.
        let known = try Store.existing(for: plan) ?? Store.inMemory()
        let rehearsed = try rehearsal(of: person, in: known)
        let erased = try person.archive.map { archive throws(FileError) in
            try erase(rehearsed.names, from: archive, person)
        }
        let forgotten =
            person.isRehearsal
            ? rehearsed
            : try forget(
                person, aliases: rehearsed.names, in: Store.opened(for: plan), isRehearsal: false)
        let sentences = [sentence(forgotten, person), erased].compactMap(\.self)
        return sentences + (aliases(of: forgotten.names).isEmpty ? [] : [Self.advice])
    }

    private static let advice =
        "The profile still stands in the configuration; nothing is collected for it. Take it out,"
        + " and build the site anew."

    /// What forgetting will come to, with every name of the person: those that the store finds may
    /// lead to further ones in the configuration, and the other way round.
    private func rehearsal(of person: Person, in store: Store) throws -> Forgotten {
        var names = aliases(of: [person.name.lowercased()])
        while true {
            let forgotten = try forget(person, aliases: names, in: store, isRehearsal: true)
            let further = aliases(of: forgotten.names)
            if further.isSubset(of: forgotten.names) { return forgotten }
            names = forgotten.names.union(further)
        }
    }

    private func forget(
        _ person: Person, aliases: Set<String>, in store: Store, isRehearsal: Bool
    ) throws -> Forgotten {
        let wish = Forgetting(
            name: person.name, aliases: aliases.sorted(), keepsTotals: person.keepsTotals,
            salt: salt, now: plan.clock.now, isRehearsal: isRehearsal)
        guard let forgotten = try store.forget(wish) else { throw UnknownPerson() }
        return forgotten
    }

    /// The names of the profiles that have one of these names, in small letters.
    private func aliases(of names: Set<String>) -> Set<String> {
        let profiles = plan.configuration.profiles.map { profile in
            Set([profile.user.text.lowercased(), profile.tracker.text.lowercased()])
        }
        var aliases: Set<String> = []
        while true {
            let known = names.union(aliases)
            let found = profiles.filter { !$0.isDisjoint(with: known) }
            let further = found.reduce(into: Set()) { $0.formUnion($1) }
            if further == aliases { return aliases }
            aliases = further
        }
    }

    private func sentence(_ forgotten: Forgotten, _ person: Person) -> String {
        let rows = forgotten.rowsErased.sorted { $0.key < $1.key }
            .map { "\($0.value) of \($0.key)" }.joined(separator: ", ")
        let folded = forgotten.valuesFolded.values.reduce(0, +)
        let erased = person.isRehearsal ? "would be erased" : "erased"
        let kept = person.isRehearsal ? "would stay" : "stay"
        let before = forgotten.before.map { " Forgotten before, on \($0.day.prose)." } ?? ""
        return "store: rows \(erased): \(rows.isEmpty ? "none" : rows); monthly values that \(kept)"
            + " in the groups' totals: \(folded); texts that named the person:"
            + " \(forgotten.textsMasked).\(before)"
    }

    private func erase(
        _ names: Set<String>, from archive: String, _ person: Person
    ) throws(FileError) -> String {
        let folder = ArchiveFolder(archive)
        let erased =
            person.isRehearsal
            ? try folder.traces(of: names.sorted()) : try folder.forget(words: names.sorted())
        return "\(archive): \(erased)."
    }
}

/// Nobody of the name that was typed is known.
struct UnknownPerson: Error, CustomStringConvertible {
    var description: String {
        "nobody of that handle or tracker is known, neither to the store nor to the configuration."
            + " Nothing was changed."
    }
}
