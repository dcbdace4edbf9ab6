extension BarDrawing {
    /// The title; one in a script that runs from right to left begins at the right.
    var title: Markup {
        let headline = plan.headline
        let x = headline.isRightToLeft ? Frame.right : Frame.padding
        let direction: Markup = headline.isRightToLeft ? #" direction="rtl""# : ""
        let enlarged: Markup = headline.fitsEnlarged ? " f" : ""
        var content: Markup = "\(headline.lines[0])"
        for (index, line) in headline.lines.enumerated().dropFirst() {
            let y = Frame.titleBaseline + index * Frame.titleLineHeight
            content += #"<tspan x="\#(x)" y="\#(y)">\#(line)</tspan>"#
        }
        return #"""
            <text class="t\#(enlarged)" x="\#(x)" y="\#(Frame.titleBaseline)"\#(direction) \#
            font-size="16" font-weight="600" fill="\#(palette.heading)">\#(content)</text>
            """#
    }

    /// The message under the title.
    var subtitle: Markup {
        let (always, ifRoom) = (plan.subtitle.always, plan.subtitle.ifRoom)
        let tail: Markup = ifRoom.isEmpty ? "" : #"<tspan class="k">\#(ifRoom)</tspan>"#
        return #"""
            <text class="x" x="\#(Frame.padding)" y="\#(plan.frame.subtitleBaseline)">\#
            \#(always)\#(tail)</text>
            """#
    }
}
