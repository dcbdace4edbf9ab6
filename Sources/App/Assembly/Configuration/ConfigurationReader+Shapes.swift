import Documents
import Measures
import Outside

extension ConfigurationReader {
    /// Checks the sections that this version does not use yet, so that a slip in them shows at once.
    mutating func checkShapes() {
        check("budgets", Self.checkBudgets)
        check("exports", Self.checkExports)
        check("annotations") { value throws(InputError) in
            for annotation in try value.list() { try Self.checkAnnotation(annotation) }
        }
    }

    private mutating func check(
        _ section: String, _ check: (YAMLValue) throws(InputError) -> Void
    ) {
        guard let value = mapping[section] else { return }
        attempt { () throws(InputError) in try check(value) }
        note("'\(section)' is checked, but this version does not use it yet.", at: value.place)
    }

    private static func checkBudgets(_ value: YAMLValue) throws(InputError) {
        let settings = try value.mapping()
        try settings.allowOnly(["points", "counted_by", "teams"])
        try settings["points"].map { value throws(InputError) in
            try SettingShape.count.check(value)
        }
        try settings["counted_by"].map { value throws(InputError) in
            try SettingShape.choice(["created", "due", "closed"]).check(value)
        }
        guard let teams = settings["teams"] else { return }
        for team in try teams.mapping().pairs { _ = try team.value.text() }
    }

    private static func checkExports(_ value: YAMLValue) throws(InputError) {
        let exports = try value.mapping()
        try exports.allowOnly(exportShapes.keys.sorted())
        for export in exports.pairs {
            try SettingShape.check(try export.value.mapping(), exportShapes[export.key] ?? [:])
        }
    }

    private static func checkAnnotation(_ value: YAMLValue) throws(InputError) {
        let settings = try value.mapping()
        try settings.allowOnly(["date", "text", "link"])
        _ = try Day(settings.required("date"))
        for key in ["text", "link"] { _ = try settings[key]?.text() }
    }

    /// The exports, with the shapes of their settings.
    static let exportShapes: [String: [String: SettingShape]] = [
        "youtube-sheet": ["source": .name, "base_url": .address],
        "request-tracker": [
            "source": .name, "spreadsheet": .text, "sheet": .text, "base_url": .address,
        ],
        "bigquery": [
            "project": .text, "dataset": .text, "table": .text, "location": .text,
            "base_url": .address,
        ],
    ]
}
