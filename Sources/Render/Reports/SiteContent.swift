package import Measures

/// Everything that a site is made of besides its templates.
package struct SiteContent: Sendable {
    /// The title of the dashboard.
    package let title: String
    /// Where the site is published, without a slash at the end; nil if that is not known.
    package let baseURL: String?
    /// The day on which the site is built.
    package let today: Day
    /// When the fiscal year begins.
    package let calendar: FiscalCalendar
    /// The groups, in the order of the configuration.
    package let groups: [Group]
    /// Every chart that the site shows, in the order of its series and years.
    package let charts: [PublishedChart]
    /// The rules by which inline charts are coloured, for the page's style sheet.
    package let chartStyleSheet: String
    /// How each source stands that figures are collected from, in the order of their names.
    package let sources: [SourceStatus]
    let index: ChartIndex

    package init(
        title: String, baseURL: String?, today: Day, calendar: FiscalCalendar, groups: [Group],
        charts: [PublishedChart], chartStyleSheet: String, sources: [SourceStatus] = []
    ) {
        self.title = title
        self.baseURL = baseURL
        self.today = today
        self.calendar = calendar
        self.groups = groups
        self.charts = charts
        self.chartStyleSheet = chartStyleSheet
        self.sources = sources.sorted { $0.name < $1.name }
        index = ChartIndex(groups: groups, charts: charts)
    }
}

/// One year of one series, drawn.
package struct PublishedChart: Sendable {
    /// What the chart is called; its path is the permanent one.
    package let query: SeriesQuery
    /// The twelve months that the chart shows.
    package let series: AnnualSeries
    /// The chart with its words and its table.
    package let figure: Figure
    /// What the ids within the inline chart begin with.
    package let inlineID: String

    package init(
        query: SeriesQuery, series: AnnualSeries, figure: Figure, inlineID: String
    ) {
        self.query = query
        self.series = series
        self.figure = figure
        self.inlineID = inlineID
    }

    /// Whether made-up values are in the chart.
    package var isSampleData: Bool { series.origin == .sampleData }
}
