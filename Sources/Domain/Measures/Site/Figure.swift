/// A chart with everything that goes with it, so that picture, words and table can't disagree.
package struct Figure: Hashable, Sendable {
    /// The chart as files of their own: one that follows the reader's theme, and one for each theme.
    package struct Files: Hashable, Sendable {
        /// The file that follows the reader's theme.
        package let adaptive: String
        /// The file for light grounds.
        package let light: String
        /// The file for dark grounds.
        package let dark: String

        package init(adaptive: String, light: String, dark: String) {
            self.adaptive = adaptive
            self.light = light
            self.dark = dark
        }
    }

    /// The chart as files of their own.
    package let files: Files
    /// The chart as an element within a page: no style of its own, ids unique to the figure.
    package let inline: String
    /// How high the picture is, in CSS pixels; it is always 720 wide.
    package let height: Int
    /// One line beneath the chart.
    package let caption: String
    /// What the chart says, for those who can't see it; at most 150 characters.
    package let altText: String
    /// The figures behind the chart, for those who read rather than look.
    package let table: FigureTable

    package init(
        files: Files, inline: String, height: Int, caption: String, altText: String,
        table: FigureTable
    ) {
        self.files = files
        self.inline = inline
        self.height = height
        self.caption = caption
        self.altText = altText
        self.table = table
    }
}

/// The exact values behind a chart, as a table for reading.
package struct FigureTable: Hashable, Sendable {
    /// What the table is about.
    package let caption: String
    /// The headings, that of the rows' names first.
    package let columns: [String]
    /// Rows as long as `columns`; the first cell of each names the row.
    package let rows: [[String]]

    package init(caption: String, columns: [String], rows: [[String]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }
}
