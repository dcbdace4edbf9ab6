import Documents
import Measures
import Outside

/// A file with one tracker's document, named for the tracker, or with several by tracker.
struct TrackerDocuments {
    let json: JSONFile
    /// The keys of the outermost object.
    let keys: Set<String>

    func samples(for reading: FigureReading) throws(InputError) -> [Sample] {
        var samples: [Sample] = []
        var trackers: [Account.Identity: String] = [:]
        for document in try documents() {
            let account = try document.account(in: reading)
            if let first = trackers.updateValue(
                document.tracker ?? "", forKey: Account.Identity(account))
            {
                throw InputError(
                    "the user '\(document.document.user)' has two documents on"
                        + " \(account.network), '\(first)' is the other. Keep one of them.",
                    at: json.place(of: document.path))
            }
            samples += try document.samples(of: account, for: reading)
        }
        return samples
    }

    private func documents() throws(InputError) -> [TrackerSamples] {
        guard keys.isDisjoint(with: ["user", "social_network"]) else {
            let document = try json.decode(TrackerDocument.self)
            return [
                TrackerSamples(
                    document: document, tracker: document.tracker ?? trackerInName, path: [],
                    json: json)
            ]
        }
        return try json.decode([String: TrackerDocument].self)
            .sorted { $0.key < $1.key }
            .map { TrackerSamples(document: $1, tracker: $0, path: [$0], json: json) }
    }

    /// The name of the file up to its first point, if it can be a tracker: six characters.
    private var trackerInName: String? {
        guard let name = json.path.split(separator: "/").last,
            let stem = name.split(separator: ".", omittingEmptySubsequences: false).first,
            stem.utf8.count == 6
        else { return nil }
        return String(stem)
    }
}

extension Account {
    /// What makes two accounts the same, whatever their trackers.
    fileprivate struct Identity: Hashable {
        private let network: Network
        private let user: Profile.Handle?

        init(_ account: Account) {
            network = account.network
            user = account.user
        }
    }
}
