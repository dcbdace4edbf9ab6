import GRDB
import Measures

/// A person's account as a row of the store.
struct StoredAccount: FetchableRecord {
    let group: String
    let network: String
    let user: String
    let tracker: String?

    /// The accounts that have a user, oldest first.
    static let ofPeople = """
        SELECT "group", network, user, tracker FROM account WHERE user IS NOT NULL ORDER BY id
        """

    /// Reads the columns in the order of `ofPeople`; the schema is strict about their types.
    init(row: Row) {
        group = row[0]
        network = row[1]
        user = row[2]
        tracker = row[3]
    }

    /// The domain value; a row that is none was not written by this program.
    func account() throws(StoreError) -> Account {
        guard let group = Group.ID(group), let network = Network(network),
            let user = Profile.Handle(user)
        else { throw StoreError.damaged(row: "\(group) \(network) \(user)") }
        return Account(
            group: group, network: network, user: user,
            tracker: tracker.flatMap(Profile.Tracker.init))
    }
}
