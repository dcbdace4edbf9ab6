import Documents
import Fetching
import Foundation
import Measures
import Outside
import Sources

extension AssignmentDesk {
    /// Who knows what to ask the vendor of a source.
    func collector(
        for source: ConfiguredSource, _ settings: SourceSettings
    ) throws -> any Collector {
        switch source.kind {
        case .keyhole: try keyHole(source, settings)
        case .youtube: try youTube(source, settings)
        case .googleAnalytics: try analytics(source, settings)
        case .bigquery: try bigQuery(source, settings)
        case .gitlab: try gitLab(source, settings)
        case .googleSheet: try sheet(source, settings)
        case .csv: try table(source, settings)
        }
    }

    private func keyHole(
        _ source: ConfiguredSource, _ settings: SourceSettings
    ) throws(InputError) -> KeyHoleCollector {
        var fields: [Datatype: KeyHoleField] = [:]
        for (name, path, place) in try settings.named("fields") {
            guard let datatype = Datatype(name) else {
                throw InputError("'\(name)' is no datatype: \(Datatype.rule).", at: place)
            }
            guard let field = KeyHoleField(path) else {
                throw InputError("'\(path)' is no path of names such as data.counts.x.", at: place)
            }
            fields[datatype] = field
        }
        return KeyHoleCollector(
            settings: KeyHoleSettings(
                baseURL: try settings.address(else: ""), profiles: plan.configuration.profiles,
                isForgotten: isForgotten, path: try keyHolePath(settings),
                fields: fields.isEmpty ? KeyHoleField.usual : fields,
                jumpFactor: Double(source.policy.jumpFactor)))
    }

    private func keyHolePath(_ settings: SourceSettings) throws(InputError) -> KeyHolePath {
        guard let written = try settings.optionalText("path") else { return .batch }
        guard let path = KeyHolePath(written) else {
            throw InputError(
                "'\(written)' is no path with one part {tracker}, such as {tracker}/batch.",
                at: settings.place)
        }
        return path
    }

    private func youTube(
        _ source: ConfiguredSource, _ settings: SourceSettings
    ) throws -> YouTubeCollector {
        let path = plan.path(try settings.text("playlists"))
        let playlists = try PlaylistFile(path: path, data: try file(path, settings)).playlists()
        return YouTubeCollector(
            settings: YouTubeSettings(
                baseURL: try settings.address(else: YouTubeSettings.usualBaseURL),
                playlists: playlists, group: source.team,
                jumpFactor: Double(source.policy.jumpFactor)))
    }

    private func analytics(
        _ source: ConfiguredSource, _ settings: SourceSettings
    ) throws(InputError) -> AnalyticsCollector {
        let number = try settings.text("property")
        guard let property = AnalyticsSettings.Property(number) else {
            throw InputError(
                "'\(number)' is no property: take the number from its settings.",
                at: settings.place)
        }
        return AnalyticsCollector(
            settings: AnalyticsSettings(
                baseURL: try settings.address(else: AnalyticsSettings.usualBaseURL),
                property: property, paths: try patterns(settings),
                since: try settings.month("since"), until: try settings.month("until"),
                group: source.team, jumpFactor: Double(source.policy.jumpFactor)))
    }

    private func patterns(_ settings: SourceSettings) throws(InputError) -> [PathPattern] {
        var patterns: [PathPattern] = []
        for text in try settings.texts("paths") {
            guard let pattern = PathPattern(text) else {
                throw InputError("'\(text)' is no path.", at: settings.place)
            }
            patterns.append(pattern)
        }
        return patterns
    }

    private func bigQuery(
        _ source: ConfiguredSource, _ settings: SourceSettings
    ) throws -> BigQueryCollector {
        let path = plan.path(try settings.text("query"))
        guard let sql = String(validating: try file(path, settings), as: UTF8.self) else {
            throw InputError("this is not UTF-8 text.", at: Place(file: path))
        }
        return BigQueryCollector(
            settings: BigQuerySettings(
                baseURL: try settings.address(else: BigQuerySettings.usualBaseURL),
                project: try settings.text("project"),
                location: try settings.optionalText("location"), sql: sql, file: path,
                since: try settings.month("since"), until: try settings.month("until"),
                parameters: try settings.named("parameters").map {
                    BigQueryParameter(name: $0.name, value: $0.value)
                },
                maximumBytesBilled: try settings.count("maximum_bytes_billed"),
                timeout: source.policy.timeout.duration,
                group: source.team, jumpFactor: Double(source.policy.jumpFactor)))
    }

    private func gitLab(
        _ source: ConfiguredSource, _ settings: SourceSettings
    ) throws(InputError) -> GitLabCollector {
        let places =
            try settings.texts("group").map(GitLabPlace.group)
            + settings.texts("project").map(GitLabPlace.project)
        guard !places.isEmpty, places.allSatisfy({ !$0.path.isEmpty }) else {
            throw InputError(
                "the source '\(source.name)' needs a 'group' or a 'project' of GitLab's.",
                at: settings.place)
        }
        return GitLabCollector(
            settings: GitLabSettings(
                baseURL: try settings.address(else: GitLabSettings.usualBaseURL), places: places,
                labels: source.labels))
    }

    private func sheet(
        _ source: ConfiguredSource, _ settings: SourceSettings
    ) throws(InputError) -> SheetsCollector {
        SheetsCollector(
            settings: SheetsSettings(
                baseURL: try settings.address(else: SheetsSettings.googleURL.text),
                spreadsheet: try settings.text("spreadsheet"),
                sheet: try settings.text("sheet"), reading: reading,
                jumpFactor: Double(source.policy.jumpFactor)))
    }

    private func table(
        _ source: ConfiguredSource, _ settings: SourceSettings
    ) throws -> TableCollector {
        let table = try TableCopy(
            plan.path(try settings.text("file")), of: source.name, in: pass)
        return TableCollector(
            settings: TableSettings(
                path: table.path, files: table.files, reading: reading,
                jumpFactor: Double(source.policy.jumpFactor)))
    }

    private var reading: TableReading {
        TableReading(
            groups: plan.configuration.groups, profiles: plan.configuration.profiles,
            isForgotten: isForgotten)
    }

    private var isForgotten: @Sendable (Profile) -> Bool {
        let forgotten = forgotten
        return { forgotten.contains($0) }
    }

    /// A file that a setting names; what is wrong with it is wrong with the setting.
    private func file(_ path: String, _ settings: SourceSettings) throws(InputError) -> Data {
        do throws(FileError) {
            return try FileTree.disk(".").data(at: path)
        } catch {
            throw InputError("\(error)", at: settings.place)
        }
    }
}

extension GitLabPlace {
    /// The path or number that was configured.
    fileprivate var path: String {
        switch self {
        case .group(let path), .project(let path): path
        }
    }
}
