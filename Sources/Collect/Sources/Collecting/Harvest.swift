package import Measures
package import Outside

/// What a source told on one occasion, ready to be kept in one transaction.
package struct Harvest: Sendable {
    /// Monthly values; those of months that are known already take their place.
    package var samples: [Sample] = []
    /// Lifetime totals; each takes the place of the item's reading of the same day.
    package var readings: [Reading] = []
    /// Items as they are now.
    package var items: [Item] = []
    /// Issues as they are now.
    package var issues: [Issue] = []
    /// How far the source has been read now; nil leaves the mark where it is.
    package var watermark: Watermark?
    /// The moment to which the figures count.
    package var asOf: Timestamp
    /// What was odd about the figures; they were kept, or held back, as it says.
    package var diagnostics: [Diagnostic] = []
    /// Why a part is missing; the run counts as failed, and what came is kept.
    package var shortfall: CollectError?

    package init(asOf: Timestamp) {
        self.asOf = asOf
    }
}
