/// Whose count a sample is, on one network.
package struct Account: Hashable, Sendable {
    /// Whom or what a group's figures are told of.
    package enum Holder: Hashable, Sendable {
        /// One person's account, with the vendor's id of it where that is known.
        case profile(Profile.Handle, tracker: Profile.Tracker?)
        /// One thing that was published: a video, a post.
        case item(ItemName)
        /// All items together.
        case items
        /// People who have opted out: what they had brought, without saying who.
        case forgotten
        /// The group as a whole.
        case group
    }

    /// The group that the account counts in.
    package let group: Group.ID
    /// The network that the account is on.
    package let network: Network
    /// Whom or what the figures are told of.
    package let holder: Holder

    package init(group: Group.ID, network: Network, holder: Holder) {
        self.group = group
        self.network = network
        self.holder = holder
    }

    /// The account of a person; without one, that of the group as a whole.
    package init(
        group: Group.ID, network: Network, user: Profile.Handle?, tracker: Profile.Tracker? = nil
    ) {
        self.init(
            group: group, network: network,
            holder: user.map { .profile($0, tracker: tracker) } ?? .group)
    }

    /// The person's handle, if the account is a person's.
    package var user: Profile.Handle? {
        if case .profile(let user, _) = holder { user } else { nil }
    }

    /// The vendor's id of the person's account, where it is known.
    package var tracker: Profile.Tracker? {
        if case .profile(_, let tracker) = holder { tracker } else { nil }
    }

    /// The video or post, if the account is that of one.
    package var item: ItemName? {
        if case .item(let name) = holder { name } else { nil }
    }
}
