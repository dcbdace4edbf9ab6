import Charts

/// What a drawn chart should look like.
package struct ChartLook: Sendable {
    /// Whose colours it has.
    package enum Theme: String, CaseIterable, Sendable {
        case adaptive
        case light
        case dark
    }

    private let chosen: Theme
    private let isTransparent: Bool

    package init(theme: Theme = .adaptive, isTransparent: Bool = false) {
        chosen = theme
        self.isTransparent = isTransparent
    }

    var theme: ChartTheme {
        switch chosen {
        case .adaptive: .adaptive
        case .light: .light
        case .dark: .dark
        }
    }

    var style: ChartStyle { ChartStyle(surface: isTransparent ? .transparent : .painted) }
}
