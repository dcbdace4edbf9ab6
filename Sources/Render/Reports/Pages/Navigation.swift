import Measures

/// The pages that every page links to, in order.
struct Navigation {
    private let links: [(title: String, path: SitePath)]

    /// The pages whose front matter has `nav`; a report made for each year or group has no one
    /// page to link, and one about charts that the site lacks has nothing to show.
    init(_ reports: [ReportFile], in content: SiteContent) {
        let linked = reports.compactMap { report -> (order: Int, title: String, path: SitePath)? in
            let matter = report.frontMatter
            guard !matter.isDraft, matter.each == nil, let order = matter.navigation,
                matter.choice == .all || content.charts.contains(where: matter.choice.includes),
                let path = report.pagePath(item: nil)
            else { return nil }
            return (order: order, title: matter.title, path: path)
        }
        links = linked.sorted { ($0.order, $0.title, $0.path) < ($1.order, $1.title, $1.path) }
            .map { (title: $0.title, path: $0.path) }
    }

    /// The links as the layout names them.
    func sections(on current: SitePath, watch: TemplateWatch) -> [TemplateValues<LayoutName>] {
        links.map { link in
            TemplateValues(
                [
                    .linkTitle: .text(link.title), .linkPath: .text(link.path.text),
                    .isCurrent: .flag(link.path == current),
                    .isAbove: .flag(link.path.isAbove(current)),
                ], .section, watch: watch)
        }
    }
}

extension SitePath {
    /// Whether another page lies in a folder below this one's; none lies below the page at the root.
    fileprivate func isAbove(_ page: SitePath) -> Bool {
        let folders = components.dropLast()
        return !folders.isEmpty && page.components.count > components.count
            && page.components.starts(with: folders)
    }
}
