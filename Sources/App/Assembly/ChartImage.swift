import CommonMark
import Measures

/// A chart as an image element, for pages that are no part of the site.
struct ChartImage {
    let html: String

    init(_ figure: FigureReference, base: String) throws {
        let query = try SeriesQuery(templateURL: "chart:" + figure.target)
        let path = SeriesQuery(
            series: query.series, period: query.period, response: query.response
        ).path
        html =
            "<img src=\"\(Self.escape(base))charts/\(path).svg\""
            + " alt=\"\(Self.escape(figure.altText))\">\n"
    }

    private static func escape(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
