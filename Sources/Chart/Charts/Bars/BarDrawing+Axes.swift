import Measures

extension BarDrawing {
    /// Grid lines behind the bars, none at zero, and what they stand for.
    func addAxis(to svg: inout Markup) {
        let lines = plan.ticks.filter { $0.y != plan.zero }
        if !lines.isEmpty {
            svg += #"<path class="g" stroke="\#(palette.grid)" d=""#
            for line in lines { addLine(y: line.y, to: &svg) }
            svg += #""/>"#
        }
        svg.group(#"<g class="x" text-anchor="end">"#) { svg in
            let x = plan.bands.left - BarPlan.tickGap
            for tick in plan.ticks { svg.addText(tick.label, at: Point(x: x, y: tick.y + 4)) }
            addKey(to: &svg)
        }
    }

    /// What the markers mean; small images leave it out.
    private func addKey(to svg: inout Markup) {
        guard let key = plan.key else { return }
        svg += #"""
            <text class="k" x="\#(Frame.right)" y="\#(plan.frame.subtitleBaseline)">\#(key)</text>
            """#
    }

    /// The line at zero.
    func addBaseline(to svg: inout Markup) {
        svg += #"<path class="l" stroke="\#(palette.baseline)" d=""#
        addLine(y: plan.zero, to: &svg)
        svg += #""/>"#
    }

    /// A line through the middle of a row of pixels, so that it is sharp.
    private func addLine(y: Int, to svg: inout Markup) {
        svg.draw("M", plan.bands.left)
        svg.append(verbatim: " ")
        svg.append(half: y * 2 + 1)
        svg.draw("H", Frame.right)
    }

    /// The months beneath; small images show every second one.
    func addMonths(to svg: inout Markup) {
        svg.group(#"<g class="x">"#) { svg in
            for column in plan.columns.everySecond(from: 0) { addMonth(column, to: &svg) }
            svg.group(#"<g class="k">"#) { svg in
                for column in plan.columns.everySecond(from: 1) { addMonth(column, to: &svg) }
            }
        }
    }

    private func addMonth(_ column: Column, to svg: inout Markup) {
        let place = Point(x: column.middle, y: plan.frame.monthBaseline)
        svg.addText(column.month.shortName, at: place)
    }
}

extension [Column] {
    fileprivate func everySecond(from start: Int) -> some Sequence<Column> {
        stride(from: start, to: count, by: 2).lazy.map { self[$0] }
    }
}
