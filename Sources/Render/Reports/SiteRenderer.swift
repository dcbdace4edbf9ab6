package import Measures
package import Outside

/// Makes the whole site from its templates and its content, in memory.
package struct SiteRenderer {
    private let templates: TemplateSet
    private let content: SiteContent

    package init(templates: TemplateSet, content: SiteContent) {
        self.templates = templates
        self.content = content
    }

    /// The site; all that is wrong with any of its pages is told at once.
    package func site() throws(InputErrors) -> Site {
        var site = Site()
        do {
            try addFiles(to: &site)
        } catch {
            throw InputErrors([
                InputError(
                    "two files of the site want this path.", at: Place(file: error.path.text))
            ])
        }
        return try withPages(site)
    }

    /// The site with all pages added.
    private func withPages(_ site: Site) throws(InputErrors) -> Site {
        var ledger = PageLedger(site: site)
        let navigation = Navigation(templates.reports, in: content)
        for page in templates.reports.flatMap({ Page.pages(of: $0, in: content) }) {
            guard !ledger.isFull else { break }
            let renderer = PageRenderer(
                page: page, templates: templates, content: content, navigation: navigation)
            ledger.add(page) { () throws(InputError) in try renderer.html() }
        }
        guard ledger.errors.isEmpty else { throw InputErrors(ledger.errors) }
        return ledger.site
    }

    private func addFiles(to site: inout Site) throws(SitePathTaken) {
        try addAssets(to: &site)
        let newest = Dictionary(grouping: content.charts, by: \.query.series)
            .compactMapValues(\.newestCalendarYear)
        for chart in content.charts {
            let files = ChartFiles(chart: chart)
            try files.add(to: &site)
            if chart.query == newest[chart.query.series] { try files.addLatest(to: &site) }
            try EndpointFiles(chart: chart).add(to: &site)
        }
        try DataFiles(content: content).add(to: &site)
        if let path = SitePath(StatusFile.path) {
            try site.add(StatusFile(content.sources).text, at: path)
        }
    }

    /// The files of `assets`; the chart colours are added to the style sheet.
    private func addAssets(to site: inout Site) throws(SitePathTaken) {
        for asset in templates.assets {
            let isStyleSheet = asset.path.text == TemplateSet.styleSheet
            let rules = isStyleSheet ? "\n" + content.chartStyleSheet : ""
            try site.add(asset.bytes + Array(rules.utf8), at: asset.path)
        }
    }
}

extension [PublishedChart] {
    /// The chart of the last calendar year, for the path that is the same every year.
    fileprivate var newestCalendarYear: SeriesQuery? {
        let years = compactMap { chart -> (year: Int, query: SeriesQuery)? in
            guard case .calendar(let year) = chart.query.period else { return nil }
            return (year: year, query: chart.query)
        }
        return years.max { $0.year < $1.year }?.query
    }
}
