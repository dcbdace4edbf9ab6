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

    @Test(
        "The plain year has a light, a dark, an inline and a transparent form",
        arguments: Gallery.forms.map(\.name))
    func form(name: String) throws {
        let svg = try #require(Gallery.forms.first { $0.name == name }).svg
        try Snapshot(name: name).expect(svg)
    }

    @Test("Every picture that is kept is one that is still drawn")
    func noneIsLeftOver() throws {
        let kept = try FileManager.default.contentsOfDirectory(atPath: Snapshot.folder.path)
        let pictures = kept.filter { $0.hasSuffix(".svg") && !$0.hasSuffix("-changed.svg") }
        #expect(Set(pictures) == Set(Gallery.names.map { $0 + ".svg" }))
    }

    @Test("The page lists exactly the pictures, each on a light and on a dark ground")
    func page() throws {
        let file = Snapshot.folder.appendingPathComponent("index.html")
        let expected = SnapshotPage(names: Gallery.names).html
        if Snapshot.isRecording { try expected.write(to: file, atomically: true, encoding: .utf8) }
        let isUpToDate = (try? String(contentsOf: file, encoding: .utf8)) == expected
        #expect(
            isUpToDate,
            "\(file.path) lists other pictures; run with RECORD_SNAPSHOTS=1 to write it anew")
        let shown = expected.matches(of: /<img src="([^"]+)\.svg"/).map { String($0.1) }
        #expect(shown == Gallery.names.flatMap { [$0, $0] })
    }
}
