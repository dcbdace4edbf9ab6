/// Draws a plan in the colours of a theme, from the ground up.
struct BarDrawing {
    let plan: BarPlan
    let palette: Palette
    let style: ChartStyle
    let ids: ElementIDs
    /// The text of the style element; nil for none.
    let styleSheet: String?

    /// The whole picture.
    func markup() -> Markup {
        var svg = Markup(capacity: 6_144)
        svg += opening
        if let styleSheet { svg += "<style>\(trusted: styleSheet)</style>" }
        svg += ground
        svg += title
        svg += subtitle
        addAxis(to: &svg)
        if plan.hasNegatives { addBaseline(to: &svg) }
        addColumns(to: &svg)
        if !plan.hasNegatives { addBaseline(to: &svg) }
        addMarkers(to: &svg)
        svg.group(#"<g text-anchor="middle">"#) { svg in
            addLabels(to: &svg)
            addMonths(to: &svg)
        }
        svg += "</svg>"
        return svg
    }

    private var opening: Markup {
        let height = plan.frame.height
        return #"""
            <svg xmlns="http://www.w3.org/2000/svg"\#(ids.rootClass) viewBox="0 0 720 \#(height)" \#
            width="720" height="\#(height)" role="img" aria-labelledby="\#(ids.title)" \#
            aria-describedby="\#(ids.description)" lang="en" font-family="\#(trusted: Self.fonts)" \#
            font-size="12" fill="\#(palette.subtle)"><title id="\#(ids.title)">\#
            \#(plan.accessibleName)</title><desc id="\#(ids.description)">\#(plan.description)</desc>
            """#
    }

    /// The order of fonts that readers' systems have; a picture can't load one of its own.
    private static let fonts =
        "'GitLab Sans',-apple-system,'Segoe UI',Roboto,'Noto Sans',Ubuntu,sans-serif"

    private var ground: Markup {
        guard style.surface == .painted else { return "" }
        return #"""
            <rect class="s" width="720" height="\#(plan.frame.height)" fill="\#(palette.surface)"/>
            """#
    }
}
