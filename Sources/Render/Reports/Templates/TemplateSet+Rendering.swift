import Mustache
import Outside

extension TemplateSet {
    /// Renders a layout template; a name that has no meaning in it is an error.
    func rendered(
        _ name: String, _ values: TemplateValues<LayoutName>, watch: TemplateWatch
    ) throws(InputError) -> String {
        let text = layout.render(values, withTemplate: name) ?? ""
        guard let missed = watch.missedNames.first else { return text }
        let others = layoutFiles.keys.sorted().filter { $0 != name }
        let files = ([name] + others).compactMap { layoutFiles[$0] }
        let file = files.first { $0.tags.contains { $0.name == missed } }
        throw InputError(
            "'\(missed)' has no meaning in the template '\(name)'.",
            at: file?.place(ofName: missed) ?? Place(file: name))
    }
}
