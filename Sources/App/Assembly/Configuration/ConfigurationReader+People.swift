import Documents
import Measures
import Outside

extension ConfigurationReader {
    /// The groups, in the order of the file.
    mutating func groups() -> [Group] {
        let entries = readOptional("groups") { value throws(InputError) in try value.mapping().pairs
        }
        var groups: [Group] = []
        for entry in entries ?? [] {
            let group = attempt { () throws(InputError) in
                try Self.group(named: entry.key, at: entry.keyPlace, entry.value)
            }
            if let group { groups.append(group) }
        }
        return groups
    }

    /// The profiles, each in one of the groups and each only once.
    mutating func profiles(in groups: [Group]) -> [Profile] {
        let entries = readOptional("profiles") { value throws(InputError) in try value.list() }
        var profiles: [Profile] = []
        for entry in entries ?? [] {
            let profile = attempt { () throws(InputError) in
                try Self.profile(entry, groups: groups, others: profiles)
            }
            if let profile { profiles.append(profile) }
        }
        return profiles
    }

    private static func group(
        named id: String, at place: Place, _ value: YAMLValue
    ) throws(InputError) -> Group {
        guard let id = Group.ID(id) else {
            throw InputError("'\(id)' can't be a group: \(Group.ID.rule).", at: place)
        }
        let settings = try value.mapping()
        try settings.allowOnly(["name"])
        return Group(id: id, title: try settings.required("name").text())
    }

    private static func profile(
        _ value: YAMLValue, groups: [Group], others: [Profile]
    ) throws(InputError) -> Profile {
        let settings = try value.mapping()
        try settings.allowOnly(["tracker", "user", "group", "network", "consent", "publish"])
        let profile = Profile(
            tracker: try name(settings.required("tracker")),
            user: try name(settings.required("user")),
            group: try group(settings.required("group"), groups: groups),
            network: try name(settings.required("network")),
            consent: try settings["consent"].map { value throws(InputError) in try Day(value) },
            publication: try publication(settings["publish"]))
        if others.contains(where: { $0.tracker == profile.tracker }) {
            throw InputError(
                "the tracker '\(profile.tracker)' stands here twice. Keep one of them.",
                at: value.place)
        }
        if others.contains(where: { $0.user == profile.user && $0.network == profile.network }) {
            throw InputError(
                "'\(profile.user)' stands here twice for \(profile.network). Keep one of them.",
                at: value.place)
        }
        return profile
    }

    private static func name<Named>(_ value: YAMLValue) throws(InputError) -> Name<Named> {
        guard let name = Name<Named>(try value.text()) else {
            throw value.mismatch(Name<Named>.rule)
        }
        return name
    }

    private static func group(
        _ value: YAMLValue, groups: [Group]
    ) throws(InputError) -> Group.ID {
        let text = try value.text()
        guard let group = groups.first(where: { $0.id.text == text }) else {
            // The value may come from a variable, and a secret is not to be quoted.
            let fault = value.mismatch("one of the groups")
            let advice = NearestName.advice(for: text, among: groups.map(\.id.text))
            throw InputError(fault.problem + advice, at: fault.place)
        }
        return group.id
    }

    private static func publication(_ value: YAMLValue?) throws(InputError) -> Profile.Publication {
        guard let value else { return .group }
        guard let publication = Profile.Publication(rawValue: try value.text()) else {
            throw value.mismatch(
                Profile.Publication.allCases.map(\.rawValue).joined(separator: " or "))
        }
        return publication
    }
}
