import Foundation
import Measures
import Testing

@testable import Charts

@Suite("Contrast")
struct ContrastTests {
    private static let gaps = AnnualSeries.make(
        "179295 n 226104 188333 171920 166013 142876 130442 177301 201774 98123+ .",
        previous: Year.before, standings: [.keyhole(.failed, "2026-11-19")])

    @Test(
        "Text has 4.5 to 1 with the surface and shapes 3 to 1",
        arguments: [ChartTheme.light, .dark])
    func attributes(theme: ChartTheme) throws {
        let chart = try #require(ParsedChart(YearlyBarChart(Self.gaps).svg(theme)))
        let surface = try #require(chart.inClass("s").first?.attributes["fill"])
        for role in ["t", "v", "w"] {
            let fill = try #require(chart.inClass(role).first?.attributes["fill"])
            #expect(try contrast(fill, surface) >= 4.5, "\(role) in \(theme)")
        }
        let subtle = try #require(chart["svg"].first?.attributes["fill"])
        #expect(try contrast(subtle, surface) >= 4.5)
        for (role, attribute) in [
            ("b", "fill"), ("a", "stroke"), ("n", "stroke"), ("l", "stroke"), ("m", "stroke"),
        ] {
            let colour = try #require(chart.inClass(role).first?.attributes[attribute])
            #expect(try contrast(colour, surface) >= 3, "\(role) in \(theme)")
        }
    }

    @Test(
        "Last year's marker has 3 to 1 with the bar it crosses",
        arguments: [ChartTheme.light, .dark])
    func marker(theme: ChartTheme) throws {
        let chart = try #require(ParsedChart(YearlyBarChart(Self.gaps).svg(theme)))
        let marker = try #require(chart.inClass("m").first?.attributes["stroke"])
        let bar = try #require(chart.inClass("b").first?.attributes["fill"])
        #expect(try contrast(marker, bar) >= 3)
    }

    @Test(
        "The rules for dark give every role the colour of the dark file",
        arguments: [
            ("s", "fill"), ("t", "fill"), ("v", "fill"), ("g", "stroke"), ("l", "stroke"),
            ("n", "stroke"), ("m", "stroke"), ("w", "fill"),
        ])
    func darkRules(role: String, attribute: String) throws {
        let chart = YearlyBarChart(Self.gaps)
        let dark = try #require(ParsedChart(chart.svg(.dark)))
        let colour = try #require(dark.inClass(role).first?.attributes[attribute])
        let adaptive = chart.svg(.adaptive)
        let media = adaptive.components(separatedBy: "@media")
        let rules = media.filter { $0.contains("prefers-color-scheme:dark") }.joined()
        #expect(rules.contains(".\(role){\(attribute):\(colour)"))
    }

    /// As WCAG 2 defines it.
    private func contrast(_ one: String, _ other: String) throws -> Double {
        let lights = [try luminance(one), try luminance(other)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private func luminance(_ colour: String) throws -> Double {
        var digits = Array(colour.dropFirst())
        if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
        let channels = try stride(from: 0, to: 6, by: 2).map { index in
            let value = try #require(Int(String(digits[index...index + 1]), radix: 16))
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return channels[0] * 0.2126 + channels[1] * 0.7152 + channels[2] * 0.0722
    }
}
