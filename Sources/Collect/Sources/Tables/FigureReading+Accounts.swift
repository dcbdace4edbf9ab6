import Measures
import Outside

/// Finds the account that figures belong to, and refuses those that nobody configured or agreed to.
///
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

    /// The account of a user, who needs a profile with consent.
    func account(of user: Profile.Handle, on network: Network, at place: @autoclosure () -> Place)
        throws(InputError)
        -> Account
    {
        try consentingProfile(of: user, on: network, at: place()).account
    }

    /// The profile of a user who has agreed to be measured; without one nothing is kept.
    func consentingProfile(
        of user: Profile.Handle, on network: Network, at place: @autoclosure () -> Place
    ) throws(InputError) -> Profile {
        guard let profile = profile(of: user.text, on: network) else {
            throw InputError(
                "'\(user)' has no profile for \(network) in the configuration. Add one, with"
                    + " 'consent: YYYY-MM-DD' once the person has agreed.", at: place())
        }
        guard profile.hasConsented(by: toldAt.day) else {
            let state =
                profile.consent.map { "consents from \($0) on only" }
                ?? "has no recorded consent"
            throw InputError(
                "'\(profile.user)' \(state). Add 'consent: YYYY-MM-DD' to the profile once the"
                    + " person has agreed.", at: place())
        }
        return profile
    }

    /// Whether a text is the handle of somebody who has agreed to be measured.
    func hasConsentingProfile(of user: String, on network: Network) -> Bool {
        profile(of: user, on: network)?.hasConsented(by: toldAt.day) ?? false
    }

    /// The profile with a tracker.
    func profile(of tracker: String?) -> Profile? {
        profiles.first { $0.tracker.text == tracker }
    }

    /// Networks don't tell capitals in handles from small letters.
    private func profile(of user: String, on network: Network) -> Profile? {
        profiles.first {
            $0.network == network && $0.user.text.lowercased() == user.lowercased()
        }
    }
}
