import Outside

/// Finds the layout templates that include themselves, since rendering them would never end.
struct PartialCycles {
    let errors: [InputError]

    init(_ templates: [String: TemplateFile]) {
        errors = templates.keys.sorted().compactMap { name in
            guard let file = templates[name],
                let tag = file.partials.first(where: { tag in
                    Self.reachable(from: tag.name, in: templates).contains(name)
                })
            else { return nil }
            return InputError(
                "the template '\(name)' includes itself by way of '\(tag.name)'.",
                at: file.place(of: tag))
        }
    }

    /// A template and all that it includes.
    private static func reachable(
        from name: String, in templates: [String: TemplateFile]
    ) -> Set<String> {
        var found: Set<String> = [name]
        var open = [name]
        while let next = open.popLast() {
            for tag in templates[next]?.partials ?? [] where found.insert(tag.name).inserted {
                open.append(tag.name)
            }
        }
        return found
    }
}
