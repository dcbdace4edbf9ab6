extension BarDrawing {
    /// Bars, the unfinished month and the outlines of gaps; each tells its exact value on hovering.
    func addColumns(to svg: inout Markup) {
        if plan.columns.contains(where: { $0.kind == .bar }) {
            svg.group(#"<g class="b" fill="\#(palette.bar)">"#) { svg in
                for bar in plan.columns where bar.kind == .bar {
                    svg.addShape(bar.words, path: bar.drawSolid)
                }
            }
        }
        if plan.columns.contains(where: { $0.kind == .hatched }) { svg += hatch }
        for column in plan.columns where column.kind == .hatched { addUnfinished(column, to: &svg) }
        for column in plan.columns where column.kind == .outlined { addGap(column, to: &svg) }
    }

    /// Last year's values, as lines across the columns, and one for the key.
    func addMarkers(to svg: inout Markup) {
        guard let keyMarker = plan.keyMarker else { return }
        svg.group(#"<g class="m" stroke="\#(palette.marker)" stroke-width="2">"#) { svg in
            let y = plan.frame.subtitleBaseline - 4
            svg += #"<path class="k" d="M\#(keyMarker) \#(y)h\#(BarPlan.keyMarkerWidth)"/>"#
            svg += #"<path d=""#
            addMarkerLines(to: &svg)
            svg += #""/>"#
        }
    }

    private func addMarkerLines(to svg: inout Markup) {
        var lines = LevelLines(length: plan.bands.barWidth + 6)
        for column in plan.columns {
            guard let marker = column.marker else { continue }
            lines.addLine(from: Point(x: column.left - 3, y: marker), to: &svg)
        }
    }

    /// The values; small images leave some of them out.
    func addLabels(to svg: inout Markup) {
        guard !plan.labels.isEmpty else { return }
        svg.group(#"<g class="v" font-size="11" fill="\#(palette.label)">"#) { svg in
            for label in plan.labels where !label.hidesWhenSmall { add(label, to: &svg) }
            guard plan.labels.contains(where: \.hidesWhenSmall) else { return }
            svg.group(#"<g class="k">"#) { svg in
                for label in plan.labels where label.hidesWhenSmall { add(label, to: &svg) }
            }
        }
    }

    private func add(_ label: ValueLabel, to svg: inout Markup) {
        let weight: StaticString = label.isPeak ? #" font-weight="600""# : ""
        svg.addText(
            label.text, at: Point(x: label.x, y: label.baseline), attributes: weight)
    }

    private var hatch: Markup {
        #"""
        <pattern id="\#(ids.hatch)" width="6" height="6" patternUnits="userSpaceOnUse" \#
        patternTransform="rotate(45)"><path d="M0 0h3v6H0z" fill="\#(palette.bar)"/></pattern>
        """#
    }

    /// Hatched, because the value still grows.
    private func addUnfinished(_ column: Column, to svg: inout Markup) {
        let look: Markup = #" class="a" fill="url(#\#(ids.hatch))" stroke="\#(palette.bar)""#
        svg.addShape(column.words, attributes: look, path: column.drawOutline)
    }

    private func addGap(_ column: Column, to svg: inout Markup) {
        let look: Markup =
            #" class="n" fill="none" stroke="\#(palette.gap)" stroke-dasharray="3 3""#
        svg.addShape(column.words, attributes: look, path: column.drawOutline)
    }
}
