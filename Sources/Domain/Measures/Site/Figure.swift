/// A chart with everything that goes with it, so that picture, words and table can't disagree.
package struct Figure: Hashable, Sendable {
    /// The chart as files of their own: one that follows the reader's theme, and one for each theme.
    package struct Files: Hashable, Sendable {
        package let adaptive: String
        package let light: String
        package let dark: String

        package init(adaptive: String, light: String, dark: String) {
            self.adaptive = adaptive
            self.light = light
            self.dark = dark
        }
    }

    package let files: Files
    /// The chart as an element within a page: no style of its own, ids unique to the figure.
    package let inline: String
    /// One line beneath the chart.
    package let caption: String
    /// What the chart says, for those who can't see it; at most 150 characters.
    package let altText: String
    package let table: FigureTable

    package init(
        files: Files, inline: String, caption: String, altText: String, table: FigureTable
    ) {
        self.files = files
        self.inline = inline
        self.caption = caption
        self.altText = altText
        self.table = table
    }
}

/// The exact values behind a chart, as a table for reading.
package struct FigureTable: Hashable, Sendable {
    package let caption: String
    package let columns: [String]
    /// Rows as long as `columns`; the first cell of each names the row.
    package let rows: [[String]]

    package init(caption: String, columns: [String], rows: [[String]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }
}
