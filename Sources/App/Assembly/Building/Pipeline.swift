import Analysis
import Charts
package import Measures
package import Outside
import Publishing
import Reports
import Storage

/// The order of work: what was collected is stored, analysed, charted, rendered and published.
package struct Pipeline: Sendable {
    private let plan: Plan
    private let terminal: Terminal

    package init(plan: Plan, terminal: Terminal) {
        self.plan = plan
        self.terminal = terminal
    }

    /// Renders the whole site from the store and makes the output folder equal to it.
    package func build(_ output: Output) throws -> BuildSummary {
        let (site, charts) = try self.site()
        let changes = try terminal.section("publish", "Publishing to \(output.folder)") {
            try Publisher(folder: output.folder, options: .init(isForced: output.isForced))
                .publish(site)
        }
        if let leftover = changes.leftover { terminal.complain("\(leftover)") }
        if charts == 0 {
            terminal.say(
                "\(plan.storePath): there are no figures to show yet. 'de-dashboard import FILE'"
                    + " brings some.")
        }
        return BuildSummary(site: site, charts: charts, changes: changes)
    }

    /// Where a site goes.
    package struct Output: Sendable {
        /// The folder that becomes equal to the site.
        package let folder: String
        /// Whether a folder that the builder does not know is taken over.
        package let isForced: Bool

        package init(folder: String, isForced: Bool) {
            self.folder = folder
            self.isForced = isForced
        }
    }

    /// The site in memory, with the number of its charts.
    package func site() throws -> (site: Site, charts: Int) {
        // Templates first: their mistakes are the commonest, and cost nothing to find.
        let templates = try TemplateSet(FileTree.disk(plan.path("templates")))
        let samples = try terminal.section("store", "Reading the store") {
            try Store.samples(for: plan)
        }
        let catalogue = SeriesCatalogue(samples)
        let charts = terminal.section("charts", "Drawing the charts") {
            ChartDesk(plan: plan).charts(of: catalogue)
        }
        let site = try terminal.section("pages", "Rendering the pages") {
            try SiteRenderer(templates: templates, content: content(charts)).site()
        }
        return (site, charts.count)
    }

    private func content(_ charts: [PublishedChart]) -> SiteContent {
        SiteContent(
            title: plan.configuration.title, baseURL: plan.baseURL, today: plan.clock.now.day,
            calendar: plan.configuration.calendar, groups: plan.configuration.groups,
            charts: charts,
            chartStyleSheet: ChartStyleSheet.inline)
    }
}
