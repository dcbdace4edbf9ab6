import Documents
import Measures
import Outside

/// The kinds of source that a configuration can name, with their keys.
enum SourceKind: String, CaseIterable {
    case keyhole
    case youtube
    case googleAnalytics = "google-analytics"
    case bigquery
    case gitlab
    case googleSheet = "google-sheet"
    case csv

    /// Checks the kind of one source, its keys and their values.
    static func check(_ settings: YAMLMapping) throws(InputError) {
        let value = try settings.required("kind")
        let text = try value.text()
        guard let kind = SourceKind(rawValue: text) else {
            let advice = NearestName.advice(for: text, among: allCases.map(\.rawValue))
            throw InputError("there is no kind of source '\(text)'.\(advice)", at: value.place)
        }
        try SettingShape.check(settings, kind.shapes)
    }

    /// Every key that a source of this kind may have, with the shape of its value.
    var shapes: [String: SettingShape] {
        let general = self == .csv ? ["team": .name] : Self.networkShapes
        return general.merging(ownShapes) { _, own in own }.merging(["kind": .text]) { $1 }
    }

    private var ownShapes: [String: SettingShape] {
        switch self {
        case .keyhole: ["token": .text]
        case .youtube: ["api_key": .text, "playlists": .text]
        case .googleAnalytics:
            ["property": .text, "paths": .texts, "since": .month, "until": .month]
        case .bigquery:
            [
                "project": .text, "location": .text, "query": .text, "since": .month,
                "until": .month,
            ]
        case .gitlab:
            ["token": .text, "group": .text, "project": .textOrTexts, "labels": .texts]
        case .googleSheet: ["spreadsheet": .text, "sheet": .text, "entered_by_hand": .flag]
        case .csv: ["file": .text, "entered_by_hand": .flag]
        }
    }

    private static let networkShapes: [String: SettingShape] = [
        "base_url": .address, "on_error": .choice(["fail", "last_good", "skip"]),
        "stale_after": .duration, "timeout": .duration, "retries": .count, "deadline": .duration,
        "team": .name,
    ]
}
