import Charts
package import Measures
package import Outside
import Publishing
import Reports
import Storage

/// The order of work: what is stored is analysed, charted, rendered and published.
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
        let publisher = Publisher(
            folder: output.folder, options: .init(isForced: output.isForced))
        if !output.isForced, try Store.isMissingOrEmpty(for: plan) {
            try checkNothingLost(publisher.plan(for: site), output)
        }
        let changes = try terminal.section("publish", "Publishing to \(output.folder)") {
            try publisher.publish(site)
        }
        if let leftover = changes.leftover { terminal.complain("\(leftover)") }
        if charts == 0 {
            terminal.say(
                "\(plan.storePath): there are no figures to show yet. 'de-dashboard import FILE'"
                    + " brings some.")
        }
        return BuildSummary(site: site, charts: charts, changes: changes)
    }

    /// Refuses to take all charts off a site because the store is missing or empty: other pages
    /// link them.
    private func checkNothingLost(_ plan: PublicationPlan, _ output: Output) throws(LostCharts) {
        let lost = plan.removed.count {
            $0.text.hasPrefix("charts/") && $0.text.hasSuffix(".svg")
        }
        guard lost == 0 else {
            throw LostCharts(count: lost, folder: output.folder, store: self.plan.storePath)
        }
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
        let figures = try terminal.section("store", "Reading the store") {
            try StoredFigures(plan: plan)
        }
        let charts = terminal.section("charts", "Drawing the charts") {
            ChartDesk(plan: plan, figures: figures).charts(of: figures.catalogue)
        }
        let content = content(charts, figures.standings)
        let site = try terminal.section("pages", "Rendering the pages") {
            try SiteRenderer(templates: templates, content: content).site()
        }
        return (site, charts.count)
    }

    private func content(
        _ charts: [PublishedChart], _ standings: SourceStandings
    ) -> SiteContent {
        SiteContent(
            title: plan.configuration.title, baseURL: plan.baseURL, today: plan.clock.now.day,
            calendar: plan.configuration.calendar, groups: plan.configuration.groups,
            charts: charts,
            chartStyleSheet: ChartStyleSheet.inline, sources: standings.all)
    }
}

/// A build without figures that would take the charts off a site.
struct LostCharts: Error, CustomStringConvertible {
    let count: Int
    let folder: String
    let store: String

    var description: String {
        "\(folder): \(count) pictures of charts stand here, but the store \(store) is"
            + " missing or has no figures. Bring it back or import the figures, or take the charts away with --force."
    }
}
