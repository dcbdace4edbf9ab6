package import Fetching
package import Measures

/// What the configuration says about KeyHole, checked.
package struct KeyHoleSettings: Sendable {
    /// The address that the path of a tracker is added to.
    package let baseURL: WebAddress
    /// The profiles that are configured; only those that consent are asked for.
    package let profiles: [Profile]
    /// Whether somebody has opted out for good, even if their profile is still configured.
    package let isForgotten: @Sendable (Profile) -> Bool
    /// Where a tracker's figures are.
    package let path: KeyHolePath
    /// Where in a reply the counts stand.
    package let fields: [Datatype: KeyHoleField]
    /// How many times the highest kept month a value may be before it is called odd.
    package let jumpFactor: Double

    package init(
        baseURL: WebAddress, profiles: [Profile],
        isForgotten: @escaping @Sendable (Profile) -> Bool = { _ in false },
        path: KeyHolePath = .batch, fields: [Datatype: KeyHoleField] = KeyHoleField.usual,
        jumpFactor: Double = ArrivalCheck.usualJumpFactor
    ) {
        self.baseURL = baseURL
        self.profiles = profiles
        self.isForgotten = isForgotten
        self.path = path
        self.fields = fields
        self.jumpFactor = jumpFactor
    }
}

/// The path of a tracker's figures below the base address, such as `{tracker}/batch`.
package struct KeyHolePath: Hashable, Sendable {
    private let parts: [String]

    /// Reads a path, of which one part is `{tracker}`; any other gives nil.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count(where: { $0 == Self.mark }) == 1,
            parts.allSatisfy({ !["", ".", ".."].contains($0) })
        else { return nil }
        self.init(parts)
    }

    private init(_ parts: [String]) {
        self.parts = parts
    }

    /// The path that public clients use.
    package static let batch = KeyHolePath([mark, "batch"])

    /// The parts of one tracker's path.
    func parts(of tracker: Profile.Tracker) -> [String] {
        parts.map { $0 == Self.mark ? tracker.text : $0 }
    }

    private static let mark = "{tracker}"
}

/// Where in a reply a count stands: names of members with points between.
package struct KeyHoleField: Hashable, Sendable {
    /// The names, the outermost first.
    package let names: [String]

    /// Reads `data.timeline.counts.impressions`; a path with an empty name gives nil.
    package init?(_ text: String) {
        let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard names.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(names)
    }

    private init(_ names: [String]) {
        self.names = names
    }

    /// Where public clients find impressions and engagements.
    package static let usual: [Datatype: KeyHoleField] = [
        Datatype(trusted: "impressions"): count("impressions"),
        Datatype(trusted: "engagements"): count("engagements"),
    ]

    private static func count(_ name: String) -> KeyHoleField {
        KeyHoleField(["data", "timeline", "counts", name])
    }
}

extension KeyHoleField: CustomStringConvertible {
    /// The names with points between.
    package var description: String { names.joined(separator: ".") }
}
