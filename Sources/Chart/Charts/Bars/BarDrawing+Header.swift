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

    /// The message under the title, behind what is doubtful about it.
    var subtitle: Markup {
        let (always, ifRoom) = (plan.subtitle.always, plan.subtitle.ifRoom)
        let tail: Markup = ifRoom.isEmpty ? "" : #"<tspan class="k">\#(ifRoom)</tspan>"#
        let (x, y) = (Frame.padding + plan.subtitle.indent, plan.frame.subtitleBaseline)
        return #"""
            \#(sign)<text class="x" x="\#(x)" y="\#(y)">\#(warning)\#(always)\#(tail)</text>
            """#
    }

    /// The space stands behind the piece: some renderers drop it at the end of one.
    private var warning: Markup {
        guard let warning = plan.subtitle.warning else { return "" }
        let fill: Markup = #"fill="\#(palette.warning)""#
        return #"<tspan class="w" font-weight="600" \#(fill)>\#(warning)</tspan> "#
    }

    /// A triangle with an exclamation mark in it, as high as enlarged text.
    private var sign: Markup {
        guard plan.subtitle.warning != nil else { return "" }
        let (x, y) = (Frame.padding, plan.frame.subtitleBaseline)
        return #"""
            <path class="w" fill="\#(palette.warning)" fill-rule="evenodd" d="M\#(x + 9) \#(y - 13)l9 \#
            15H\#(x)zm-1 5h2v5h-2zm0 6h2v2h-2z"/>
            """#
    }
}
