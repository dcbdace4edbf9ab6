import Measures
import Mustache
package import Outside

/// All templates of a site, read and checked.
package struct TemplateSet {
    let reports: [ReportFile]
    let layout: MustacheLibrary
    let layoutFiles: [String: TemplateFile]
    let assets: [Asset]

    /// A file of `assets`.
    struct Asset {
        let path: SitePath
        let bytes: [UInt8]
    }

    /// The layout templates that every site needs.
    static let requiredLayout = ["page", "figure", "embed", "totals"]
    /// The asset to which the rules of the charts are added.
    static let styleSheet = "assets/style.css"

    /// Reads the folder that holds `reports`, `layout` and `assets`.
    ///
    /// All that is wrong with any of them is told at once.
    package init(_ folder: FileTree) throws(InputErrors) {
        var reader = TemplateReader(folder: folder)
        layoutFiles = reader.layout()
        reports = reader.reports()
        assets = reader.assets()
        layout = MustacheLibrary(templates: layoutFiles.mapValues(\.template))
        guard reader.errors.isEmpty else { throw InputErrors(reader.errors) }
    }
}
