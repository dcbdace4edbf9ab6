import Measures

/// The pictures that a page can show: the layout's content security policy allows only the site's
/// own, and a browser leaves out all others without a word.
struct PagePictures: Sendable {
    /// Where the site is published, up to the host; nil if that is not known.
    private let origin: String?

    init(baseURL: String?) {
        origin = baseURL.map { url in
            url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3)
                .joined(separator: "/").lowercased()
        }
    }

    /// Whether a picture is the site's own.
    @Sendable func allow(_ url: String) -> Bool {
        let url = url.lowercased()
        if let origin, url.hasPrefix(origin + "/") { return true }
        return !["http:", "https:", "data:", "//"].contains { url.hasPrefix($0) }
    }

    /// Why a picture is not shown, and what to write instead.
    static func advice(for url: String) -> String {
        guard !url.lowercased().hasPrefix("data:") else {
            return "pictures within an address are not shown on this site. " + assets
        }
        let problem = "pictures from other hosts are not shown on this site. "
        guard let query = query(of: url) else { return problem + assets }
        return problem + "For the chart of the same query, write ![](chart:?\(query))."
    }

    private static let assets =
        "Put the file into templates/assets and write ![…]({{root}}assets/NAME)."

    /// The query of a URL that asked a data endpoint, if it means a chart.
    private static func query(of url: String) -> Substring? {
        let address = url.prefix { $0 != "#" }
        guard let mark = address.firstIndex(of: "?") else { return nil }
        let query = address[mark...].dropFirst()
        guard query.contains("grouping="),
            (try? SeriesQuery(templateURL: "chart:?\(query)")) != nil
        else { return nil }
        return query
    }
}
