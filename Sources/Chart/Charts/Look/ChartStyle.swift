/// How a chart is set into its surroundings.
package struct ChartStyle: Hashable, Sendable {
    /// The grounds that a chart can have.
    package enum Surface: Hashable, Sendable {
        /// The theme's own ground, readable wherever the chart is shown.
        case painted
        /// Nothing: for hosts whose colours are known to match the theme.
        case transparent
    }

    /// What lies behind the chart.
    package let surface: Surface

    package init(surface: Surface = .painted) {
        self.surface = surface
    }
}
