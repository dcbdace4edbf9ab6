import CommonMark
import Measures
import Outside

/// Renders one page: values into the report, Markdown into HTML, HTML into the layout.
struct PageRenderer {
    let page: Page
    let templates: TemplateSet
    let content: SiteContent
    let navigation: Navigation
    private let watch = TemplateWatch()

    init(page: Page, templates: TemplateSet, content: SiteContent, navigation: Navigation) {
        self.page = page
        self.templates = templates
        self.content = content
        self.navigation = navigation
    }

    /// The page as an HTML document.
    func html() throws(InputError) -> String {
        let markdown = try markdown()
        let body = try body(of: markdown)
        return try templates.rendered("page", layoutValues(body: body), watch: watch)
    }

    private func markdown() throws(InputError) -> String {
        let values = ReportValues(content: content, watch: watch).page(page.scope)
        let markdown = page.report.body.rendered(values)
        if let name = watch.missedNames.first {
            throw InputError(
                "'\(name)' has no meaning here: it belongs inside a section such as {{#charts}}.",
                at: page.report.body.place(ofName: name))
        }
        return markdown
    }

    private func body(of markdown: String) throws(InputError) -> String {
        let figures = FigureTemplates(
            templates: templates, content: content, scope: page.scope, watch: watch)
        let renderer = MarkdownRenderer(schemes: FigureTemplates.schemes, shows: pictures.allow) {
            try figures.html(for: $0)
        }
        do {
            return TableRegions.added(to: try renderer.render(markdown).html)
        } catch {
            throw inputError(error)
        }
    }

    /// What is wrong, at its place in the report; a fault of the layout has a place of its own.
    private func inputError(_ error: MarkdownError) -> InputError {
        let report = page.report.body
        switch error.cause {
        case .figure(_, let reason as InputError): return reason
        case .figure(let figure, let reason as UnknownChart):
            return InputError("\(reason)", at: report.place(of: figure))
        case .figure(let figure, _):
            return InputError("\(error.cause).", at: report.place(of: figure))
        case .misplacedFigure(let figure, _):
            return InputError("\(error.cause)", at: report.place(of: figure))
        case .unshownPicture(let url):
            return InputError(PagePictures.advice(for: url), at: report.place(ofPicture: url))
        case .unknownScheme(let scheme, _):
            return InputError("\(error.cause)", at: report.place(ofScheme: scheme))
        case .tooManyCells, .entangledTables:
            return InputError("\(error.cause)", at: Place(file: report.file))
        }
    }

    private var pictures: PagePictures { PagePictures(baseURL: content.baseURL) }

    private func layoutValues(body: String) -> TemplateValues<LayoutName> {
        let charts = watch.charts
        let sources = PageSources(watch: watch)
        return TemplateValues(
            [
                .siteTitle: .text(content.title), .title: .text(page.title),
                .isHome: .flag(page.path.components.count == 1),
                .description: page.scope.report.description.map { .text($0) } ?? .nothing,
                .built: .text(content.today.prose),
                .dataTo: Self.newest(charts).map { .text($0) } ?? .nothing,
                .root: .text(page.scope.root),
                .isSample: .flag(charts.contains(where: \.isSampleData)),
                .isStale: .flag(charts.contains { $0.series.doubt != nil }),
                .doubts: .sections(sources.doubts(shownIn: charts)),
                .sources: .sections(sources.all),
                .navigation: .sections(navigation.sections(on: page.path, watch: watch)),
                .content: .text(body),
            ], .outermost, watch: watch)
    }

    /// How far the newest data on the page reaches.
    private static func newest(_ charts: [PublishedChart]) -> String? {
        let known = charts.map(\.series).compactMap { series in
            series.lastKnownDay.map { (day: $0, words: series.dataTo) }
        }
        return known.max { $0.day < $1.day }?.words
    }
}
