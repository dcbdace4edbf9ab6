import CommonMark
import Measures
import Reports

/// A chart as an image element, for pages that are no part of the site.
struct ChartImage {
    let html: String

    init(_ figure: FigureReference, base: String) throws {
        let query = try SeriesQuery(templateURL: "chart:" + figure.target)
        let path = SeriesQuery(
            series: query.series, period: query.period, response: query.response
        ).path
        html =
            "<img src=\"\(HTMLText.escape(base))charts/\(path).svg\""
            + " alt=\"\(HTMLText.escape(figure.altText))\">\n"
    }
}
