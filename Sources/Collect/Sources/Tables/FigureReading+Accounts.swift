import Measures
import Outside

/// Places are worked out only where something is wrong: in JSON, that is a walk through the file.
extension FigureReading {
    /// The source that sample data is kept under, in the store as in the file.
    static var sampleSource: SourceName { SourceName(trusted: "sample") }

    /// The account of a series' subject.
    func account(of series: SeriesName, at place: @autoclosure () -> Place) throws(InputError)
        -> Account
    {
        switch series.subject {
        case .group(let group): try account(of: group, on: series.network, at: place())
        case .user(let user): try account(of: user, on: series.network, at: place())
        }
    }

    /// The account of a group, which has to be configured.
    func account(of group: Group.ID, on network: Network, at place: @autoclosure () -> Place)
        throws(InputError)
        -> Account
    {
        let known = groups.map(\.id.text)
        guard known.contains(group.text) else {
            let advice = NearestName.advice(for: group.text, among: known)
            throw InputError(
                "the group '\(group)' is not in the configuration.\(advice)", at: place())
        }
        return Account(group: group, network: network, user: nil)
    }

    /// The account of a user: in the group that the configuration or the store knows.
    func account(of user: Profile.Handle, on network: Network, at place: @autoclosure () -> Place)
        throws(InputError)
        -> Account
    {
        let profile = profile(of: user, on: network)
        try requireConsent(of: profile, at: place())
        guard let group = profile?.group ?? knownGroup(of: user, on: network) else {
            throw InputError(
                "the group of user '\(user)' on \(network) is not known. Add the profile to the"
                    + " configuration.", at: place())
        }
        return Account(group: group, network: network, user: user, tracker: profile?.tracker)
    }

    /// Refuses the figures of a profile that stands in the configuration without consent by now.
    func requireConsent(of profile: Profile?, at place: @autoclosure () -> Place) throws(InputError)
    {
        guard let profile, !profile.hasConsented(by: toldAt.day) else { return }
        let state =
            profile.consent.map { "consents from \($0) on only" } ?? "has no recorded consent"
        throw InputError(
            "'\(profile.user)' \(state). Add 'consent: YYYY-MM-DD' to the profile once the person"
                + " has agreed.", at: place())
    }

    /// The group that the user's first figures were kept under.
    private func knownGroup(of user: Profile.Handle, on network: Network) -> Group.ID? {
        knownAccounts.first { $0.user == user && $0.network == network }?.group
    }

    func profile(of user: Profile.Handle, on network: Network) -> Profile? {
        profiles.first { $0.user == user && $0.network == network }
    }
}
