import Measures
import Outside

/// Adds pages to a site, remembers which report each came from, and collects what is wrong.
struct PageLedger {
    private(set) var site: Site
    private(set) var errors: [InputError] = []
    private var files: [SitePath: String] = [:]

    init(site: Site) {
        self.site = site
    }

    /// More faults than this in one site are not worth reading.
    var isFull: Bool { errors.count >= 50 }

    /// Adds a page, or notes why there is none.
    ///
    /// One fault of a report that is made for each year is a fault of all its pages: told once.
    mutating func add(_ page: Page, _ html: () throws(InputError) -> String) {
        let file = page.report.body.file
        do throws(InputError) {
            let html = try html()
            if let owner = owner(of: page.path) {
                throw InputError(
                    "the page '\(page.path)' can't be written: \(owner). Rename the report.",
                    at: Place(file: file))
            }
            try add(html, at: page.path, file: file)
            files[page.path] = file
        } catch {
            if !errors.contains(error) { errors.append(error) }
        }
    }

    private mutating func add(
        _ html: String, at path: SitePath, file: String
    ) throws(InputError) {
        do throws(SitePathTaken) {
            try site.add(html, at: path)
        } catch {
            throw InputError("'\(error.path)' is taken. Rename the report.", at: Place(file: file))
        }
    }

    /// What stands at a path already, or at one of the folders that lead to it.
    private func owner(of path: SitePath) -> String? {
        for length in 1...path.components.count {
            let start = path.components.prefix(length).joined(separator: "/")
            guard let taken = SitePath(start), site[taken] != nil else { continue }
            return files[taken].map { "\($0) makes the same page" }
                ?? "'\(taken)' is a file of the site"
        }
        return nil
    }
}
