import Measures
import Publishing

/// What a build came to.
package struct BuildSummary: Encodable, Sendable {
    /// The HTML pages of the site.
    package let pages: Int
    /// The charts, each counted once however many files it has.
    package let charts: Int
    /// All files of the site.
    package let files: Int
    /// Files that were not there before.
    package let added: Int
    /// Files that got other bytes.
    package let changed: Int
    /// Files that no longer belong.
    package let removed: Int
    /// Files that were right already and were not touched.
    package let unchanged: Int
    /// The bytes of all files that were written.
    package let bytesWritten: Int

    enum CodingKeys: String, CodingKey {
        case pages, charts, files, added, changed, removed, unchanged
        case bytesWritten = "bytes_written"
    }

    init(site: Site, charts: Int, changes: Changes) {
        pages = site.paths.count { $0.text.hasSuffix(".html") }
        self.charts = charts
        files = site.paths.count
        added = changes.added.count
        changed = changes.changed.count
        removed = changes.removed.count
        unchanged = changes.unchanged
        bytesWritten = changes.bytesWritten
    }

    /// One line for the end of a run.
    package var sentence: String {
        "pages: \(pages), charts: \(charts), files: \(files) (\(added) added, \(changed) changed,"
            + " \(removed) removed, \(unchanged) unchanged), bytes written: \(bytesWritten)"
    }
}
