/// A place in the picture, from the top left.
struct Point: Hashable, Sendable {
    let x: Int
    let y: Int
}

extension Markup {
    /// Adds `<text x="…" y="…">…</text>`, with further attributes if given.
    mutating func addText(_ text: String, at place: Point, attributes: StaticString = "") {
        append(verbatim: "<text x=\"")
        append(place.x)
        append(verbatim: "\" y=\"")
        append(place.y)
        append(verbatim: "\"")
        append(verbatim: attributes)
        append(verbatim: ">")
        append(text)
        append(verbatim: "</text>")
    }

    /// Adds `<path … d="…"><title>…</title></path>`: a shape that tells its value on hovering.
    mutating func addShape(
        _ title: String, attributes: Markup = "", path: (inout Markup) -> Void
    ) {
        append(verbatim: "<path")
        self += attributes
        append(verbatim: " d=\"")
        path(&self)
        append(verbatim: "\"><title>")
        append(title)
        append(verbatim: "</title></path>")
    }
}

/// Path data: a command is a letter, numbers follow it.
extension Markup {
    /// Adds a command with one number.
    mutating func draw(_ command: StaticString, _ number: Int) {
        append(verbatim: command)
        append(number)
    }

    /// Adds a command with two numbers; a minus parts them as well as a space.
    mutating func draw(_ command: StaticString, _ first: Int, _ second: Int) {
        draw(command, first)
        if second >= 0 { append(verbatim: " ") }
        append(second)
    }
}
