import Documents
package import Measures
package import Outside

/// What `dashboard.yml` says, checked, with the environment's values in place.
package struct Configuration: Sendable {
    /// The title of the dashboard.
    package let title: String
    /// Where the site is published, without a slash at the end; nil leaves it to the pipeline.
    package let baseURL: String?
    /// When the fiscal year begins.
    package let calendar: FiscalCalendar
    /// The groups, in the order of the file.
    package let groups: [Group]
    /// The profiles, in the order of the file, with or without consent.
    package let profiles: [Profile]
    /// The path of the store, relative to the configuration's folder.
    package let storePath: String
    /// Where figures are collected from, in the order of the file.
    let sources: [ConfiguredSource]
    /// The file of the Google credentials, its variables not yet replaced.
    let googleCredentials: YAMLValue?
    /// What is worth knowing, such as sections that this version only checks.
    package let notes: [Diagnostic]

    /// Reads a configuration; all that is wrong with it is told at once.
    ///
    /// What the command line overrules is not read, so its variables may be unset.
    package init(
        _ text: String, file: String, environment: Environment, overruled: Set<String> = []
    ) throws(InputErrors) {
        let mapping: YAMLMapping
        do {
            mapping = try YAMLDocument.mapping(text, file: file)
        } catch {
            throw InputErrors([error])
        }
        var reader = ConfigurationReader(
            mapping: mapping, environment: environment, overruled: overruled)
        title = reader.read("title", else: "") { value throws(InputError) in try value.text() }
        baseURL = reader.readOptional("base_url") { value throws(InputError) in
            try Address(value).text
        }
        calendar = reader.read("fiscal_year_start", else: FiscalCalendar.calendarYear) {
            value throws(InputError) in try FiscalCalendar(value)
        }
        storePath = reader.read("store", else: ".dashboard/store.sqlite") {
            value throws(InputError) in try StoreAddress(value).path
        }
        let groups = reader.groups()
        self.groups = groups
        profiles = reader.profiles(in: groups)
        sources = reader.sources(for: groups)
        googleCredentials = reader.googleCredentials()
        reader.checkShapes()
        notes = reader.notes
        guard reader.errors.isEmpty else { throw InputErrors(reader.errors) }
    }

    /// The keys of the file, in the order of the documentation.
    package static let keys = [
        "title", "base_url", "fiscal_year_start", "store", "groups", "profiles", "sources",
        "google", "budgets", "exports", "annotations",
    ]
}
