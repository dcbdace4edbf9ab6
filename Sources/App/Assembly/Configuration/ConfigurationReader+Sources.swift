import Documents
import Measures
import Outside

extension ConfigurationReader {
    /// The sources, in the order of the file; secrets in them are not read yet.
    mutating func sources(for groups: [Group]) -> [ConfiguredSource] {
        let (mapping, environment) = (mapping, environment)
        let entries = attempt { () throws(InputError) in
            try mapping["sources"]?.mapping().pairs ?? []
        }
        var sources: [ConfiguredSource] = []
        for entry in entries ?? [] {
            let source = attempt { () throws(InputError) in
                try Self.source(entry.key, at: entry.keyPlace, entry.value, groups, environment)
            }
            if let source { sources.append(source) }
        }
        return sources
    }

    /// The file of the Google credentials as it is written; its variable is not read yet.
    mutating func googleCredentials() -> YAMLValue? {
        let mapping = mapping
        let value = attempt { () throws(InputError) in
            let settings = try mapping["google"]?.mapping()
            try settings?.allowOnly(["credentials"])
            try settings?["credentials"].map { value throws(InputError) in
                try SettingShape.text.check(value)
            }
            return settings?["credentials"]
        }
        return value ?? nil
    }

    private static func source(
        _ key: String, at place: Place, _ value: YAMLValue, _ groups: [Group],
        _ environment: Environment
    ) throws(InputError) -> ConfiguredSource {
        guard let name = SourceName(key), key != Sample.Origin.sampleData.rawValue else {
            throw InputError(
                "'\(key)' can't be a source: \(SourceName.rule), and not 'sample'.", at: place)
        }
        return try ConfiguredSource(
            name: name, value, groups: groups, environment: environment)
    }
}
