import Foundation
import Testing

@testable import Charts

@Suite("Text")
struct TextTests {
    @Test(
        "A text is as wide as its characters",
        arguments: [
            ("", 0), ("0", 590), ("180", 558 + 588 + 590), ("−1", 663 + 558), ("漢字", 2_000),
            ("e\u{301}", 569), ("🎉", 1_300), ("ж", 640), ("\u{7}", 0),
        ])
    func width(text: String, thousandths: Int) {
        #expect(TextWidth.mean(text, Font(size: 1)) == thousandths)
    }

    @Test(
        "What is reserved is never less than what is expected",
        arguments: ["Wide 0123", "−1.2K+", "…"])
    func order(text: String) {
        #expect(TextWidth.widest(text, .axis) >= TextWidth.mean(text, .axis))
        #expect(TextWidth.widest(text, .peakLabel) >= TextWidth.mean(text, .peakLabel))
    }

    private static let measured = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared/design/font_widths.tsv")

    @Test(
        "The table of widths is the measured one",
        .enabled(
            if: FileManager.default.fileExists(atPath: measured.path),
            "the measured widths are not beside the package"))
    func table() throws {
        let lines = try String(contentsOf: Self.measured, encoding: .utf8).split(separator: "\n")
        for line in lines.dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(
                String.init)
            let scalar = Unicode.Scalar(UInt32(cells[0], radix: 16)!)!
            let bold = stride(from: 3, to: 12, by: 2).compactMap { Int(cells[$0]) }
            let mean = (Double(bold.reduce(0, +)) / Double(bold.count)).rounded()
            let width = GlyphWidth.of(scalar)
            #expect(
                [width.mean, width.widest, width.boldWidest].map(Int.init)
                    == cells[12...14].map { Int($0)! })
            #expect(abs(Double(width.boldMean) - mean) < 1)
        }
        #expect(lines.count > 100)
    }

    @Test(
        "Control characters go, breaks are spaces, and nothing turns the direction",
        arguments: [
            ("plain", "plain"), ("a\tb\r\nc", "a b  c"), ("a\u{0}\u{7}\u{1B}b", "ab"),
            ("x\u{202E}y\u{2066}z\u{200F}", "xyz"), ("a\u{FFFE}b\u{FFFF}", "ab"),
            ("a\u{2028}b", "a b"),
        ])
    func cleaning(text: String, expected: String) {
        #expect(CleanText(text).full.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test("At most four marks stay on a character that is drawn; all stay in the description")
    func marks() {
        let buried = "z" + String(repeating: "\u{335}", count: 9) + "y"
        #expect(CleanText(buried).visible.unicodeScalars.count == 6)
        #expect(CleanText(buried).full.unicodeScalars.count == 11)
    }

    @Test(
        "The first letter decides the direction",
        arguments: [
            ("Impressions שלום", false), ("שלום Impressions", true), ("2024: مرات", true),
            ("…", false), ("", false), ("開発", false),
        ])
    func direction(text: String, isRightToLeft: Bool) {
        #expect(CleanText(text).isRightToLeft == isRightToLeft)
    }

    @Test("A text that fits is one line with its ending")
    func oneLine() {
        let breaker = LineBreaker(width: 688_000, font: .title, lines: 2)
        #expect(breaker.lines(of: "Impressions", ending: ", 2024") == ["Impressions, 2024"])
    }

    @Test("A long text breaks at spaces, and every word is kept")
    func wrapping() {
        let breaker = LineBreaker(width: 115_000, font: .title, lines: 2)
        let lines = breaker.lines(of: "several short words", ending: "!")
        #expect(lines == ["several short", "words!"])
    }

    @Test(
        "What doesn't fit is cut between characters, before the ending",
        arguments: [
            String(repeating: "a", count: 200), String(repeating: "👩‍👩‍👧‍👦", count: 40),
            String(repeating: "e\u{301}", count: 200), String(repeating: "漢", count: 200),
            String(repeating: "word ", count: 2_000),
        ])
    func cutting(text: String) {
        let breaker = LineBreaker(width: 688_000, font: .title, lines: 2)
        let lines = breaker.lines(of: text, ending: ", 2024")
        #expect(lines.count <= 2)
        #expect(lines.last?.hasSuffix("…, 2024") == true)
        for line in lines { #expect(TextWidth.comfortable(line, .title) <= 688_000) }
        let kept = lines.joined().replacingOccurrences(of: "…, 2024", with: "")
        #expect(Set(kept).isSubset(of: Set(text)))
    }
}
