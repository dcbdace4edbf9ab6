import Documents
import Measures
import Outside

/// A Markdown template of `templates/reports`.
struct ReportFile {
    /// The path below `reports`, without its ending: `impressions/year`.
    let stem: String
    let frontMatter: FrontMatter
    let body: TemplateFile

    init(_ text: String, file: String, stem: String) throws(InputErrors) {
        self.stem = stem
        let source: ReportSource
        do throws(InputError) {
            try Self.check(stem, file: file)
            source = try ReportSource(text, file: file)
            frontMatter = try FrontMatter(
                YAMLDocument.mapping(source.head, file: file, firstLine: 2))
        } catch {
            throw InputErrors([error])
        }
        body = try TemplateFile(
            source.body, file: file, firstLine: source.bodyLine,
            rules: TemplateRules(
                language: .markdown, names: ReportName.allCases.map(\.rawValue),
                scope: .outermost(for: frontMatter.each)))
    }

    /// Where the page stands; `item` is the year or group of a report that is made for each.
    ///
    /// `index` is the root, `a` is `a/index.html`, and with an item `a/year` is `a/ITEM/index.html`.
    func pagePath(item: String?) -> SitePath? {
        var folders = stem.split(separator: "/").map(String.init)
        if let item {
            folders[folders.count - 1] = item
        } else if folders.last == "index" {
            folders.removeLast()
        }
        return SitePath((folders + ["index.html"]).joined(separator: "/"))
    }

    /// Refuses a path that would have to be written otherwise in a link.
    private static func check(_ stem: String, file: String) throws(InputError) {
        let parts = stem.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        for part in parts where Name<ReportFile>(part) == nil {
            throw InputError(
                "the path of a report becomes the address of its page, and '\(part)' can't be in"
                    + " one. Allowed: \(Name<ReportFile>.rule).", at: Place(file: file))
        }
    }
}
