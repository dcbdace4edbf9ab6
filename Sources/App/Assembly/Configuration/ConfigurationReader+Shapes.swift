import Documents
import Measures
import Outside

extension ConfigurationReader {
    /// Checks the keys of the sections that this version does not use yet, so that a slip in them
    /// shows at once.
    mutating func checkShapes() {
        checkSources()
        checkKeys(of: "google", ["credentials"])
        checkKeys(of: "budgets", ["points", "counted_by", "teams"])
        checkKeys(of: "exports", ["youtube-sheet", "request-tracker", "bigquery"])
        checkAnnotations()
    }

    private mutating func checkKeys(of section: String, _ keys: [String]) {
        guard let value = mapping[section] else { return }
        attempt { () throws(InputError) in try value.mapping().allowOnly(keys) }
        noteUnused(section, at: value.place)
    }

    private mutating func checkAnnotations() {
        guard let value = mapping["annotations"] else { return }
        attempt { () throws(InputError) in
            for annotation in try value.list() {
                let settings = try annotation.mapping()
                try settings.allowOnly(["date", "text", "link"])
                _ = try Day(settings.required("date"))
            }
        }
        noteUnused("annotations", at: value.place)
    }

    private mutating func checkSources() {
        guard let value = mapping["sources"] else { return }
        let entries = attempt { () throws(InputError) in try value.mapping().pairs } ?? []
        for entry in entries {
            attempt { () throws(InputError) in
                guard SourceName(entry.key) != nil else {
                    throw InputError(
                        "'\(entry.key)' can't be a source: \(SourceName.rule).",
                        at: entry.keyPlace)
                }
                try SourceKind.check(try entry.value.mapping())
            }
        }
        noteUnused("sources", at: value.place)
    }

    private mutating func noteUnused(_ section: String, at place: Place) {
        note("'\(section)' is checked, but this version does not use it yet.", at: place)
    }
}
