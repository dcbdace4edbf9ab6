import Measures

/// The place that a sample takes in the store, where there is room for one value.
struct ArrivalSlot: Hashable {
    /// All months of one count.
    struct Count: Hashable {
        private let group: Group.ID
        private let network: Network
        private let holder: Account.Holder
        private let datatype: Datatype

        /// A person may get a new tracker and stays the same person.
        init(_ sample: Sample) {
            let account = sample.account
            group = account.group
            network = account.network
            holder = account.user.map { .profile($0, tracker: nil) } ?? account.holder
            datatype = sample.datatype
        }
    }

    let count: Count
    let month: Month

    init(_ sample: Sample) {
        count = Count(sample)
        month = sample.month
    }
}
