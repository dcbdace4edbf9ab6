import Measures

extension Column {
    /// How a column is drawn.
    enum Kind {
        case bar
        case hatched
        case outlined
        case nothing
    }

    var kind: Kind {
        switch content {
        case .value: tip == zero ? .nothing : .bar
        case .unfinished: tip == zero ? .nothing : .hatched
        case .gap: .outlined
        case .blank: .nothing
        }
    }

    /// Draws the filled bar; its far corners are rounded if it is long enough to have corners.
    func drawSolid(_ path: inout Markup) {
        path.draw("M", left, zero)
        if length < 4 {
            path.draw("V", tip)
            path.draw("h", width)
        } else {
            path.draw("V", hangs ? tip - 2 : tip + 2)
            path.append(verbatim: hangs ? "q0 2 2 2" : "q0-2 2-2")
            path.draw("h", width - 4)
            path.append(verbatim: hangs ? "q2 0 2-2" : "q2 0 2 2")
        }
        path.draw("V", zero)
        path.append(verbatim: "z")
    }

    /// Draws the same as a line of one unit that lies within the bar, open where the baseline is.
    func drawOutline(_ path: inout Markup) {
        path.append(verbatim: "M")
        path.append(half: left * 2 + 1)
        path.append(verbatim: " ")
        path.append(zero)
        path.append(verbatim: "V")
        path.append(half: tip * 2 + (hangs ? -1 : 1))
        path.draw("h", width - 1)
        path.draw("V", zero)
    }
}
