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
