// Made-up values are right or the test is wrong, so nothing here is told politely.
// swift-format-ignore-file: NeverForceUnwrap

import Measures
import Outside

@testable import Reports

/// A small site: templates in memory and the charts that a test wants.
struct TestSite {
    var files: [String: String] = [
        "assets/style.css": "body{}",
        "layout/page.mustache": """
        <title>{{title}}|{{site_title}}</title><h1>{{title}}</h1>
        <meta name="description" content="{{description}}">
        <p>{{#is_sample}}SAMPLE {{/is_sample}}{{#is_stale}}STALE {{/is_stale}}{{#doubts}}{{source}} {{standing}}; {{/doubts}}{{#sources}}{{source}} {{as_of_time}}; {{/sources}}{{#data_to}}to {{data_to}} {{/data_to}}built {{built}}</p>
        <nav>{{#navigation}}[{{link_title}} {{root}}{{link_path}}{{#is_current}} here{{/is_current}}]{{/navigation}}</nav>
        {{{content}}}
        """,
        "layout/figure.mustache":
            "<figure aria-label=\"{{alt}}\">{{{picture}}}{{caption}}</figure>",
        "layout/embed.mustache": "<pre>{{markdown}}</pre><pre>{{html}}</pre><img alt=\"{{alt}}\">",
        "layout/totals.mustache":
            "<ul>{{#totals}}<li>{{series}} {{total_short}}</li>{{/totals}}</ul>",
    ]
    var charts = [PublishedChart.make("group/de/impressions/twitter/2020")]
    var groups = [Group(id: Group.ID("de")!, title: "Developer Evangelism")]
    var sources: [SourceStatus] = []
    var title = "DE Dashboard"
    var baseURL: String? = "https://example.com/site"

    /// A site with one report, at its root.
    init(_ body: String = "Text.", matter: String = "title: Overview") {
        files["reports/index.md"] = "---\n\(matter)\n---\n\(body)"
    }

    var content: SiteContent {
        SiteContent(
            title: title, baseURL: baseURL, today: Day(year: 2026, month: 11, day: 22)!,
            calendar: FiscalCalendar(startMonth: 2)!, groups: groups, charts: charts,
            chartStyleSheet: ".chart{}", sources: sources)
    }

    func site() throws -> Site {
        try SiteRenderer(
            templates: TemplateSet(.memory(files, name: "templates")), content: content
        ).site()
    }

    /// The text of a file of the site.
    func text(_ path: String = "index.html") throws -> String {
        guard let bytes = try site()[SitePath(path)!] else { throw MissingFile(path: path) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What the report's body became.
    func body() throws -> String {
        let page = try text()
        return String(page[page.firstRange(of: "</nav>\n")!.upperBound...])
    }

    /// All that is wrong, a line each; nothing if the site can be made.
    func problems() -> [String] {
        do {
            _ = try site()
            return []
        } catch let errors as InputErrors {
            return errors.errors.map(\.description)
        } catch {
            return ["unexpected: \(error)"]
        }
    }

    struct MissingFile: Error {
        let path: String
    }
}

extension Site {
    /// The text of a file, or nil if there is none.
    subscript(text: String) -> String? {
        SitePath(text).flatMap { self[$0] }.map { String(decoding: $0, as: UTF8.self) }
    }
}
