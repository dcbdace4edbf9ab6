import Fingerprints
import Foundation
import Measures
import Outside

/// What the collector remembers from one success to the next.
struct AnalyticsMark: Hashable, Sendable {
    /// The last month that was read long enough after its end to change no more.
    let settled: Month?
    /// The time zone that the property counts its days in.
    let zone: TimeZoneRule?

    init(settled: Month?, zone: TimeZoneRule?) {
        self.settled = settled
        self.zone = zone
    }

    /// Reads a watermark; nil if it was left by another question or is none of ours, so that
    /// everything is asked for again.
    init?(_ watermark: Watermark?, of settings: AnalyticsSettings) {
        guard let text = watermark?.text,
            let words = try? JSONDecoder().decode(Words.self, from: Data(text.utf8)),
            words.question == Self.question(settings)
        else { return nil }
        settled = words.settled.flatMap { Month($0) }
        zone = words.zone.flatMap { TimeZoneRule(identifier: $0) }
    }

    /// Whether a watermark was left by another question, the answers to which may be kept.
    static func isOfAnotherQuestion(
        _ watermark: Watermark?, than settings: AnalyticsSettings
    ) -> Bool {
        watermark != nil && AnalyticsMark(watermark, of: settings) == nil
    }

    /// The mark after a success: months that were over for three days in the zone are settled.
    init(
        after before: AnalyticsMark?, _ window: AnalyticsWindow, readAt now: Timestamp,
        in zone: TimeZoneRule
    ) {
        let settled = window.all.last {
            zone.end(of: $0).secondsSince1970 + Self.secondsOfChange <= now.secondsSince1970
        }
        self.init(settled: [before?.settled, settled].compactMap { $0 }.max(), zone: zone)
    }

    /// How long Google Analytics goes on counting what happened: 72 hours.
    private static let secondsOfChange = 72 * 3_600

    /// The watermark that says this.
    func watermark(of settings: AnalyticsSettings) -> Watermark {
        let words = Words(
            question: Self.question(settings), settled: settled?.description,
            zone: zone?.identifier)
        return Watermark(SortedJSON.text(words))
    }

    private struct Words: Codable {
        let question: String
        let settled: String?
        let zone: String?
    }

    /// What is asked, without until when: another answer makes months that are settled unknown.
    private static func question(_ settings: AnalyticsSettings) -> String {
        let words =
            [settings.property.text, settings.group.text, settings.since?.description ?? ""]
            + settings.paths.map(\.text).sorted()
        return Fingerprint(of: words.joined(separator: "\n").utf8).text
    }
}
