/// The path of level lines of one length, each told by its distance from the one before, which is
/// shorter than its place.
struct LevelLines {
    let length: Int
    private var end: Point?

    init(length: Int) { self.length = length }

    /// Adds a line from a point to the right.
    mutating func addLine(from start: Point, to path: inout Markup) {
        if let end {
            path.draw("m", start.x - end.x, start.y - end.y)
        } else {
            path.draw("M", start.x, start.y)
        }
        path.draw("h", length)
        end = Point(x: start.x + length, y: start.y)
    }
}
