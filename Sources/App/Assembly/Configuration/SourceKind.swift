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

    /// Reads the kind of one source and checks its keys and their values.
    static func read(_ settings: YAMLMapping) throws(InputError) -> SourceKind {
        let value = try settings.required("kind")
        let text = try value.text()
        guard let kind = SourceKind(rawValue: text) else {
            let advice = NearestName.advice(for: text, among: allCases.map(\.rawValue))
            throw InputError("there is no kind of source '\(text)'.\(advice)", at: value.place)
        }
        try SettingShape.check(settings, kind.shapes)
        return kind
    }

    /// Every key that a source of this kind may have, with the shape of its value.
    var shapes: [String: SettingShape] {
        let general = self == .csv ? [:] : Self.networkShapes
        return general.merging(Self.policyShapes) { own, _ in own }
            .merging(ownShapes) { _, own in own }.merging(["kind": .text]) { $1 }
    }

    private var ownShapes: [String: SettingShape] {
        switch self {
        case .keyhole: ["token": .secret, "path": .text, "fields": .named]
        case .youtube: ["api_key": .secret, "playlists": .text]
        case .googleAnalytics:
            ["property": .text, "paths": .texts, "since": .month, "until": .month]
        case .bigquery:
            [
                "project": .text, "location": .text, "query": .text, "since": .month,
                "until": .month, "parameters": .named, "maximum_bytes_billed": .count,
            ]
        case .gitlab:
            [
                "token": .secret, "token_header": .choice(["PRIVATE-TOKEN", "Authorization"]),
                "group": .textOrTexts, "project": .textOrTexts, "labels": .texts,
            ]
        case .googleSheet: ["spreadsheet": .text, "sheet": .text, "entered_by_hand": .flag]
        case .csv: ["file": .text, "entered_by_hand": .flag]
        }
    }

    private static let networkShapes: [String: SettingShape] = [
        "base_url": .address, "timeout": .duration, "retries": .count, "deadline": .duration,
    ]

    private static let policyShapes: [String: SettingShape] = [
        "on_error": .choice(SourcePolicy.OnError.allCases.map(\.rawValue)),
        "stale_after": .duration, "jump_factor": .count, "team": .name,
    ]
}
