/// The rules that override a chart's attributes: dark, forced colours, small images.
///
/// The attributes alone are a complete chart; nothing here may be needed to read it. The classes:
/// `s` surface, `t` title, `f` a title that fits when enlarged, `x` subtle text, `v` value labels,
/// `b` bars, `a` the unfinished month, `n` gaps, `g` grid, `l` baseline, `m` the year before, `w`
/// what is doubtful, and `k` for what small images leave out.
package enum ChartStyleSheet {
    /// The rules for charts within a page, under the class `mchart`.
    ///
    /// A strict content security policy drops a style element inside the picture, so these belong
    /// into the page's own style sheet.
    package static let inline =
        ".mchart{max-width:100%;height:auto}"
        + rules(theme: .adaptive, style: ChartStyle(), scope: ".mchart ")
        + warning(theme: .adaptive, scope: ".mchart ")

    /// What stands in the style element of a chart that is a file.
    static func file(theme: ChartTheme, style: ChartStyle) -> String {
        switch (theme, style.surface) {
        case (.adaptive, .painted): adaptive
        case (.light, .painted): light
        case (.dark, .painted): dark
        case (_, .transparent): rules(theme: theme, style: style, scope: "")
        }
    }

    /// What a chart of doubtful figures has in its style element as well.
    static func warning(theme: ChartTheme) -> String { warning(theme: theme, scope: "") }

    private static let adaptive = rules(theme: .adaptive, style: ChartStyle(), scope: "")
    private static let light = rules(theme: .light, style: ChartStyle(), scope: "")
    private static let dark = rules(theme: .dark, style: ChartStyle(), scope: "")

    private static func rules(theme: ChartTheme, style: ChartStyle, scope: String) -> String {
        var sheet = small.scoped(scope)
        if style.surface == .painted { sheet += halo(theme.palette).scoped(scope) }
        if theme == .adaptive { sheet += dark(.dark, style).scoped(scope) }
        return sheet + forced(style).scoped(scope)
    }

    private static func warning(theme: ChartTheme, scope: String) -> String {
        let dark = darkScreen([".w{fill:\(Palette.dark.warning)}"]).scoped(scope)
        return (theme == .adaptive ? dark : "") + forced([".w{fill:CanvasText}"]).scoped(scope)
    }

    /// A picture half as wide shows its text half as large, so it gets larger text and less of it.
    private static let small = MediaRules(
        "(max-width:480px)",
        [".x,.v{font-size:19px}", ".f{font-size:26px}", ".k{display:none}"])

    /// The halo keeps a value readable across a grid line; only where a screen paints the stroke
    /// first, because a renderer that doesn't know the order would paint it over the digits.
    private static func halo(_ palette: Palette) -> MediaRules {
        MediaRules(
            "screen",
            [".v{paint-order:stroke;stroke:\(palette.surface);stroke-width:3}"])
    }

    /// On screens only: paper stays light.
    private static func darkScreen(_ rules: [String]) -> MediaRules {
        MediaRules("screen and (prefers-color-scheme:dark)", rules)
    }

    private static func forced(_ rules: [String]) -> MediaRules {
        MediaRules("(forced-colors:active)", rules)
    }

    private static func dark(_ palette: Palette, _ style: ChartStyle) -> MediaRules {
        let halo = style.surface == .painted ? ";stroke:\(palette.surface)" : ""
        return darkScreen(
            [
                ".s{fill:\(palette.surface)}", ".t{fill:\(palette.heading)}",
                ".x{fill:\(palette.subtle)}", ".v{fill:\(palette.label)\(halo)}",
                ".g{stroke:\(palette.grid)}", ".l{stroke:\(palette.baseline)}",
                ".n{stroke:\(palette.gap)}", ".m{stroke:\(palette.marker)}",
            ])
    }

    /// In the reader's own few colours, bars are outlines.
    private static func forced(_ style: ChartStyle) -> MediaRules {
        let halo = style.surface == .painted ? [".v{stroke:Canvas}"] : []
        return forced(
            [".s{fill:Canvas}", ".t,.x,.v{fill:CanvasText}"] + halo + [
                ".b,.a{fill:Canvas;stroke:CanvasText;stroke-width:2}",
                ".a{stroke-dasharray:4 2}", ".g{stroke:GrayText}", ".l,.n,.m{stroke:CanvasText}",
            ])
    }
}

/// Rules that hold for one kind of medium.
private struct MediaRules {
    let query: String
    let rules: [String]

    init(_ query: String, _ rules: [String]) {
        self.query = query
        self.rules = rules
    }

    /// The rules as CSS, each selector behind the scope.
    func scoped(_ scope: String) -> String {
        "@media" + (query.hasPrefix("(") ? "" : " ") + query + "{"
            + rules.map { Self.scoped($0, scope) }.joined() + "}"
    }

    private static func scoped(_ rule: String, _ scope: String) -> String {
        let parts = rule.split(separator: "{", maxSplits: 1)
        let selectors = parts[0].split(separator: ",").map { scope + $0 }
        return selectors.joined(separator: ",") + "{" + parts[1]
    }
}
