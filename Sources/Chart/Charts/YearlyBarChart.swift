package import Measures

/// The twelve months of a series as columns: the picture, and the words and table that go with it.
package struct YearlyBarChart: Sendable {
    private let words: YearWords
    private let plan: BarPlan
    private let style: ChartStyle

    /// Lays the chart out; any series can be drawn, one without data says so.
    package init(_ series: AnnualSeries, style: ChartStyle = ChartStyle()) {
        words = YearWords(series)
        plan = BarPlan(words)
        self.style = style
    }

    /// The chart as a file of its own.
    package func svg(_ theme: ChartTheme) -> String { file(theme).text }

    /// The same as the bytes of the file, in UTF-8.
    package func bytes(_ theme: ChartTheme) -> [UInt8] { file(theme).bytes }

    /// The chart as an element within a page that has the rules of `ChartStyleSheet.inline`.
    ///
    /// The id has to be unique to the page; the ids inside are derived from it.
    package func inline(id: String) -> String {
        drawing(.light, ids: .inline(id), styleSheet: nil).text
    }

    /// What the chart says, for those who can't see it; at most 150 characters.
    package var altText: String { words.altText }

    /// One line beneath the chart: what it is, how far the data goes, who told it.
    package var caption: String { words.caption }

    /// The exact values.
    package var table: FigureTable { words.table }

    /// The chart in all its forms.
    package func figure(id: String) -> Figure {
        Figure(
            files: Figure.Files(adaptive: svg(.adaptive), light: svg(.light), dark: svg(.dark)),
            inline: inline(id: id), height: plan.frame.height, caption: caption,
            altText: altText, table: table)
    }

    private func file(_ theme: ChartTheme) -> Markup {
        let styleSheet = ChartStyleSheet.file(theme: theme, style: style)
        let warning = plan.subtitle.warning == nil ? "" : ChartStyleSheet.warning(theme: theme)
        return drawing(theme.palette, ids: .file, styleSheet: styleSheet + warning)
    }

    private func drawing(_ palette: Palette, ids: ElementIDs, styleSheet: String?) -> Markup {
        BarDrawing(plan: plan, palette: palette, style: style, ids: ids, styleSheet: styleSheet)
            .markup()
    }
}
