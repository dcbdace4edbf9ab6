import Documents
import Measures
import Outside

/// One source of the configuration, as far as it can be known without secrets.
struct ConfiguredSource: Sendable {
    let name: SourceName
    let kind: SourceKind
    let policy: SourcePolicy
    /// The group that figures without a group of their own belong to.
    let team: Group.ID
    /// Whether people type the figures in.
    let isEnteredByHand: Bool
    /// The labels that an issue must have to count.
    let labels: [String]
    /// All that was written, with the variables not yet replaced.
    private let written: YAMLValue

    init(
        name: SourceName, _ written: YAMLValue, groups: [Group], environment: Environment
    ) throws(InputError) {
        let settings = try written.mapping()
        self.name = name
        self.written = written
        kind = try SourceKind.read(settings)
        let plain = try Self.plain(settings, of: kind, environment)
        policy = try SourcePolicy(plain)
        team = try Self.team(plain["team"], groups: groups, at: written.place)
        isEnteredByHand = try plain["entered_by_hand"]?.flag() ?? false
        labels = try Self.texts(plain["labels"])
    }

    /// Where the source stands in the configuration.
    var place: Place { written.place }

    /// Everything that was written; a variable is read when its setting is.
    func settings(in environment: Environment) throws(InputError) -> SourceSettings {
        SourceSettings(try written.mapping(), of: name, in: environment)
    }

    /// The settings that every command needs, and that are no secrets.
    private static let plainKeys: Set<String> = [
        "on_error", "stale_after", "timeout", "retries", "deadline", "jump_factor", "team",
        "entered_by_hand", "labels",
    ]

    private static func plain(
        _ settings: YAMLMapping, of kind: SourceKind, _ environment: Environment
    ) throws(InputError) -> YAMLMapping {
        var pairs: [(key: String, keyPlace: Place, value: YAMLValue)] = []
        for pair in settings.pairs where plainKeys.contains(pair.key) {
            pairs.append((pair.key, pair.keyPlace, try environment.expanding(pair.value)))
        }
        let mapping = YAMLMapping(pairs, at: settings.place)
        try SettingShape.check(mapping, kind.shapes)
        return mapping
    }

    private static func team(
        _ value: YAMLValue?, groups: [Group], at place: Place
    ) throws(InputError) -> Group.ID {
        guard let value else {
            guard let first = groups.first else {
                throw InputError("there is no group that the figures could belong to.", at: place)
            }
            return first.id
        }
        let text = try value.text()
        guard let group = groups.first(where: { $0.id.text == text }) else {
            let advice = NearestName.advice(for: text, among: groups.map(\.id.text))
            throw InputError(value.mismatch("one of the groups").problem + advice, at: value.place)
        }
        return group.id
    }

    private static func texts(_ value: YAMLValue?) throws(InputError) -> [String] {
        var texts: [String] = []
        for element in try value?.list() ?? [] { texts.append(try element.text()) }
        return texts
    }
}
