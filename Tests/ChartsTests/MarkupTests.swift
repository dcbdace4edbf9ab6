import Testing

@testable import Charts

@Suite("Markup")
struct MarkupTests {
    @Test("What stands in the source is markup, what is put in is text")
    func escaping() {
        let title = "a < b & \"c\" > *"
        let markup: Markup = "<t>\(title)</t>"
        #expect(markup.text == "<t>a &lt; b &amp; &quot;c&quot; &gt; &#42;</t>")
    }

    @Test(
        "Whole numbers are written with all their digits",
        arguments: [0, 7, 10, 99, 100, 105, 999, 1_000, 1_001, 10_050, 123_456_789, -1, -720])
    func numbers(number: Int) {
        let markup: Markup = "\(number)"
        #expect(markup.text == String(number))
    }

    @Test(
        "Halves have one decimal at most",
        arguments: [(0, "0"), (1, "0.5"), (569, "284.5"), (568, "284"), (-1, "-0.5"), (-4, "-2")])
    func halves(doubled: Int, expected: String) {
        let markup: Markup = "\(half: doubled)"
        #expect(markup.text == expected)
    }

    @Test("Lines are told from the end of the one before")
    func levelLines() {
        var path: Markup = ""
        var lines = LevelLines(length: 10)
        lines.addLine(from: Point(x: 5, y: 100), to: &path)
        lines.addLine(from: Point(x: 20, y: 90), to: &path)
        lines.addLine(from: Point(x: 35, y: 120), to: &path)
        #expect(path.text == "M5 100h10m5-10h10m5 30h10")
    }

    @Test(
        "An id keeps what is safe in a reference",
        arguments: [("mc-de_1", "mc-de_1-t"), ("a b\"<c>#(", "a-b--c----t"), ("é", "--t")])
    func ids(id: String, title: String) {
        #expect(ElementIDs.inline(id).title == title)
    }
}
