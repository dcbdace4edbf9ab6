import Measures

/// Where a chart and its data stand, and how other pages embed it.
struct ChartLinks {
    let chart: PublishedChart
    let baseURL: String?

    /// The path of the picture, from the root of the site.
    var picture: String { "charts/\(chart.query.path).svg" }
    var lightPicture: String { "charts/\(chart.query.path)-light.svg" }
    var darkPicture: String { "charts/\(chart.query.path)-dark.svg" }
    var table: String { "charts/\(chart.query.path).csv" }
    var data: String { "charts/\(chart.query.path).json" }

    /// The permanent address; from the root of the site where the site's own is not known.
    var address: String { baseURL.map { "\($0)/\(picture)" } ?? picture }

    /// The line that a Markdown page needs.
    var markdown: String {
        "![\(MarkdownSnippet.text(chart.figure.altText))](\(MarkdownSnippet.url(address)))"
    }

    /// The element that an HTML page needs.
    var html: String {
        "<img src=\"\(HTMLText.escape(address))\" alt=\"\(HTMLText.escape(chart.figure.altText))\""
            + " width=\"720\" height=\"\(chart.figure.height)\">"
    }
}
