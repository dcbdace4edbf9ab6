package import Measures

/// What one pass over a source brought, kept whole or not at all.
package struct Pull: Sendable {
    /// The pass itself; it says which source was asked.
    package let run: Run
    /// Monthly values.
    package let samples: [Sample]
    /// Lifetime totals.
    package let readings: [Reading]
    /// Items as they are now.
    package let items: [Item]
    /// Issues as they are now.
    package let issues: [Issue]
    /// How far the source has been read; nil leaves the mark where it is.
    package let watermark: Watermark?

    package init(
        run: Run, samples: [Sample] = [], readings: [Reading] = [], items: [Item] = [],
        issues: [Issue] = [], watermark: Watermark? = nil
    ) {
        self.run = run
        self.samples = samples
        self.readings = readings
        self.items = items
        self.issues = issues
        self.watermark = watermark
    }

    /// Which source was asked.
    package var source: SourceName { run.source }
}
