package import Measures

/// What a reader of figures has to know besides the file.
package struct FigureReading: Sendable {
    /// What becomes of the figures of people who have no profile with consent.
    package enum Strangers: Sendable {
        /// They are an error, which names them.
        case refused
        /// They are left out, and nothing names them.
        case leftOut
    }

    /// The groups that figures may belong to.
    package let groups: [Group]
    /// The profiles that are configured, with or without consent.
    package let profiles: [Profile]
    /// What the endpoint's object holds, if its path does not say.
    package let query: SeriesQuery?
    /// Who tells the figures.
    package let source: SourceName
    /// When the figures count as told.
    package let toldAt: Timestamp
    /// What becomes of the figures of people who have not agreed.
    package let strangers: Strangers

    package init(
        groups: [Group], profiles: [Profile], query: SeriesQuery?, source: SourceName,
        toldAt: Timestamp, strangers: Strangers = .refused
    ) {
        self.groups = groups
        self.profiles = profiles
        self.query = query
        self.source = source
        self.toldAt = toldAt
        self.strangers = strangers
    }
}
