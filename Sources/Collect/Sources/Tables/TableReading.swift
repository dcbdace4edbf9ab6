package import Measures

/// Whose figures may stand in a table that people fill in.
package struct TableReading: Sendable {
    /// The groups that figures may belong to.
    package let groups: [Group]
    /// The profiles that are configured, with or without consent.
    package let profiles: [Profile]
    /// Whether somebody has opted out for good, even if their profile is still configured.
    package let isForgotten: @Sendable (Profile) -> Bool

    package init(
        groups: [Group], profiles: [Profile],
        isForgotten: @escaping @Sendable (Profile) -> Bool = { _ in false }
    ) {
        self.groups = groups
        self.profiles = profiles
        self.isForgotten = isForgotten
    }

    /// How rows are read on an occasion: people who have not agreed are left out.
    func figures(on occasion: Occasion) -> FigureReading {
        FigureReading(
            groups: groups, profiles: profiles.filter { !isForgotten($0) }, query: nil,
            source: occasion.source, toldAt: occasion.now, strangers: .leftOut)
    }
}
