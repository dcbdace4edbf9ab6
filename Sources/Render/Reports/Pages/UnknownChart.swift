/// A figure names something that the site does not have.
struct UnknownChart: Error, CustomStringConvertible {
    let reason: String

    var description: String { reason }

    /// What to do where no name could be right, because there are no charts; nil where there are.
    static func hint(in content: SiteContent) -> String? {
        guard content.charts.isEmpty else { return nil }
        return " There are no figures to show yet: 'de-dashboard import FILE' brings some."
    }
}
