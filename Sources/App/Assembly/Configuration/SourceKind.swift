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

    /// Checks the kind and the keys of one source, and the place of its `base_url`.
    static func check(_ settings: YAMLMapping) throws(InputError) {
        let value = try settings.required("kind")
        let text = try value.text()
        guard let kind = SourceKind(rawValue: text) else {
            let advice = NearestName.advice(for: text, among: allCases.map(\.rawValue))
            throw InputError("there is no kind of source '\(text)'.\(advice)", at: value.place)
        }
        try settings.allowOnly(kind.allKeys)
        if let policy = settings["on_error"], !policies.contains(try policy.text()) {
            throw policy.mismatch(policies.joined(separator: ", "))
        }
        if let address = settings["base_url"], !(try address.text().contains("${")) {
            _ = try Address(address)
        }
    }

    /// Every key that a source of this kind may have.
    var allKeys: [String] { ["kind"] + keys + (self == .csv ? ["team"] : Self.networkKeys) }

    private var keys: [String] {
        switch self {
        case .keyhole: ["token"]
        case .youtube: ["api_key", "playlists"]
        case .googleAnalytics: ["property", "paths", "since", "until"]
        case .bigquery: ["project", "location", "query", "since", "until"]
        case .gitlab: ["token", "group", "project", "labels"]
        case .googleSheet: ["spreadsheet", "sheet", "entered_by_hand"]
        case .csv: ["file", "entered_by_hand"]
        }
    }

    private static let policies = ["fail", "last_good", "skip"]
    private static let networkKeys = [
        "base_url", "on_error", "stale_after", "timeout", "retries", "deadline", "team",
    ]
}
