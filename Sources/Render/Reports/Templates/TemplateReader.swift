import Measures
import Outside

/// Reads the folders of templates file by file, and notes what is wrong with each.
struct TemplateReader {
    let folder: FileTree
    private(set) var errors: [InputError] = []

    init(folder: FileTree) {
        self.folder = folder
    }

    /// The reports, in the order of their paths.
    mutating func reports() -> [ReportFile] {
        files(in: "reports", ending: ".md").compactMap { name in
            read("reports/\(name).md") { text, file throws(InputErrors) in
                try ReportFile(text, file: file, stem: name)
            }
        }
    }

    /// The templates of the layout, by their names.
    mutating func layout() -> [String: TemplateFile] {
        let names = files(in: "layout", ending: ".mustache")
        requireLayout(names)
        let rules = TemplateRules(
            language: .html, names: LayoutName.allCases.map(\.rawValue), partials: names)
        var templates: [String: TemplateFile] = [:]
        for name in names {
            templates[name] = read("layout/\(name).mustache") { text, file throws(InputErrors) in
                try TemplateFile(text, file: file, rules: rules)
            }
        }
        errors += PartialCycles(templates).errors
        return templates
    }

    /// The files of `assets`, whatever is in them.
    mutating func assets() -> [TemplateSet.Asset] {
        let paths = files(in: "assets", ending: "").map { "assets/\($0)" }
        if !paths.isEmpty, !paths.contains(TemplateSet.styleSheet) { miss(TemplateSet.styleSheet) }
        return paths.compactMap { asset(at: $0) }
    }

    private mutating func asset(at path: String) -> TemplateSet.Asset? {
        do throws(FileError) {
            let bytes = Array(try folder.data(at: path))
            if let path = SitePath(path) { return TemplateSet.Asset(path: path, bytes: bytes) }
            note("this name can't be part of an address. Rename the file.", at: path)
        } catch {
            note(error)
        }
        return nil
    }

    /// The names of the files below a folder, without their ending; hidden ones are an editor's or
    /// the system's.
    private mutating func files(in part: String, ending: String) -> [String] {
        do {
            let names = try folder.files(below: part)
                .filter { $0.hasSuffix(ending) && !$0.contains("/.") }
                .map { String($0.dropFirst(part.count + 1).dropLast(ending.count)) }
            if names.isEmpty {
                note(
                    "there are no files '*\(ending)' here. 'de-dashboard init' writes them.",
                    at: part)
            }
            return names
        } catch {
            note(error)
            return []
        }
    }

    private mutating func requireLayout(_ names: [String]) {
        guard !names.isEmpty else { return }
        for name in TemplateSet.requiredLayout where !names.contains(name) {
            miss("layout/\(name).mustache")
        }
    }

    /// Reads one template, or notes all that is wrong with it.
    private mutating func read<Template>(
        _ path: String, _ make: (String, String) throws(InputErrors) -> Template
    ) -> Template? {
        do throws(FileError) {
            let text = try folder.text(at: path)
            do throws(InputErrors) {
                return try make(text, folder.displayPath(path))
            } catch {
                errors += error.errors
            }
        } catch {
            note(error)
        }
        return nil
    }

    private mutating func miss(_ path: String) {
        note(
            "this file is missing. 'de-dashboard init' writes it again and keeps the rest.",
            at: path)
    }

    private mutating func note(_ problem: String, at path: String) {
        errors.append(InputError(problem, at: Place(file: folder.displayPath(path))))
    }

    private mutating func note(_ error: FileError) {
        errors.append(InputError(error.reason + ".", at: Place(file: error.path)))
    }
}
