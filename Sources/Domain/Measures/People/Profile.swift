/// One tracked account of one person.
package struct Profile: Hashable, Sendable {
    /// The handle of the account, without `@`.
    package typealias Handle = Name<Profile>
    /// The id that the vendor gives to its tracking of the account, such as `lM51gP`.
    package typealias Tracker = Name<Tracking>
    /// What a tracker names.
    package enum Tracking: Sendable {}

    /// What the person allows the dashboard to show.
    package enum Publication: String, CaseIterable, Sendable {
        /// The figures count in the group's totals only.
        case group
        /// The figures are also shown under the person's handle.
        case user
    }

    /// The vendor's id of the account.
    package let tracker: Tracker
    /// The person's handle on the network.
    package let user: Handle
    /// The group that the figures are summed in.
    package let group: Group.ID
    /// The network that the account is on.
    package let network: Network
    /// The day on which the person agreed to be measured; nil means that they have not.
    package let consent: Day?
    /// What the person allows the dashboard to show.
    package let publication: Publication

    package init(
        tracker: Tracker, user: Handle, group: Group.ID, network: Network, consent: Day?,
        publication: Publication
    ) {
        self.tracker = tracker
        self.user = user
        self.group = group
        self.network = network
        self.consent = consent
        self.publication = publication
    }

    /// The account whose figures are kept.
    package var account: Account {
        Account(group: group, network: network, user: user, tracker: tracker)
    }

    /// Whether the person has agreed to be measured, as it stands on a day.
    package func hasConsented(by day: Day) -> Bool { consent.map { $0 <= day } ?? false }

    /// Whether the person's own figures may be shown on a day, and not only their share of the
    /// group's.
    package func isShownByName(on day: Day) -> Bool {
        hasConsented(by: day) && publication == .user
    }
}
