import Foundation
import Measures
import Testing

@testable import Charts

@Suite("Pictures")
struct SnapshotTests {
    @Test("A chart is drawn as it was when it was looked at", arguments: Gallery.charts.map(\.name))
    func chart(name: String) throws {
        let series = try #require(Gallery.charts.first { $0.name == name }).series
        try Snapshot(name: name).expect(YearlyBarChart(series).svg(.adaptive))
    }

    @Test("The plain year has a light, a dark, an inline and a transparent form")
    func forms() throws {
        let chart = YearlyBarChart(.plain)
        try Snapshot(name: "plain-year-light").expect(chart.svg(.light))
        try Snapshot(name: "plain-year-dark").expect(chart.svg(.dark))
        try Snapshot(name: "plain-year-inline").expect(chart.inline(id: "mc-impressions-2024"))
        let transparent = YearlyBarChart(.plain, style: ChartStyle(surface: .transparent))
        try Snapshot(name: "plain-year-transparent").expect(transparent.svg(.adaptive))
    }

    @Test("Every picture that is kept is one that is still drawn")
    func noneIsLeftOver() throws {
        let forms = ["light", "dark", "inline", "transparent"].map { "plain-year-" + $0 }
        let names = Set((Gallery.charts.map(\.name) + forms).map { $0 + ".svg" })
        let kept = try FileManager.default.contentsOfDirectory(atPath: Snapshot.folder.path)
        #expect(Set(kept.filter { !$0.hasSuffix("-changed.svg") && $0.hasSuffix(".svg") }) == names)
    }
}
