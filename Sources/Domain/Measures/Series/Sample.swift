/// The name of a source, as the configuration calls it.
package typealias SourceName = Name<Telling>
/// What a source name names.
package enum Telling: Sendable {}

/// One value of one datatype for one account and month, as one source told it.
package struct Sample: Hashable, Sendable {
    /// Whether a figure was measured, or made up to show what the dashboard looks like.
    package enum Origin: String, Sendable {
        case measured
        case sampleData = "sample"
    }

    /// Whose count it is.
    package let account: Account
    /// What was counted.
    package let datatype: Datatype
    /// The month that it was counted in.
    package let month: Month
    /// The count, never negative.
    package let value: Int64
    /// Who told it.
    package let source: SourceName
    /// When it was told.
    package let toldAt: Timestamp
    /// Whether it was measured or made up.
    package let origin: Origin

    package init(
        account: Account, datatype: Datatype, month: Month, value: Int64, source: SourceName,
        toldAt: Timestamp, origin: Origin
    ) {
        self.account = account
        self.datatype = datatype
        self.month = month
        self.value = value
        self.source = source
        self.toldAt = toldAt
        self.origin = origin
    }
}

/// Whose count a sample is: a person's on one network, or one that was told for a group as a whole.
package struct Account: Hashable, Sendable {
    /// The group that the account counts in.
    package let group: Group.ID
    /// The network that the account is on.
    package let network: Network
    /// The person's handle; nil where the group's own total was told.
    package let user: Profile.Handle?
    /// The vendor's id of the person's account, where it is known.
    package let tracker: Profile.Tracker?

    package init(
        group: Group.ID, network: Network, user: Profile.Handle?, tracker: Profile.Tracker? = nil
    ) {
        self.group = group
        self.network = network
        self.user = user
        self.tracker = tracker
    }
}
