import Mustache

/// The names and values of one scope of a template.
///
/// Mustache looks a name up from the innermost scope outwards, and renders one that it finds
/// nowhere as nothing; so the outermost scope notes what it is asked for and lacks.
struct TemplateValues<Name: RawRepresentable<String> & Hashable>: MustacheParent {
    /// What a name can stand for.
    enum Value {
        case text(String)
        /// A text that tells of the figures of the scope's chart.
        case figure(String)
        case flag(Bool)
        /// Made when a template asks for them.
        case sections(@autoclosure () -> [TemplateValues])
        /// A known name without a value here.
        case nothing
    }

    private let value: (Name) -> Value?
    private let watch: TemplateWatch
    private let scope: Scope

    /// Which values these are.
    enum Scope {
        case outermost
        case section
        /// A section about one chart.
        case chart(PublishedChart)
    }

    init(_ values: [Name: Value], _ scope: Scope, watch: TemplateWatch) {
        self.init(scope, watch: watch) { values[$0] }
    }

    /// Values that are made when a template asks for them.
    init(_ scope: Scope, watch: TemplateWatch, value: @escaping (Name) -> Value?) {
        self.scope = scope
        self.watch = watch
        self.value = value
    }

    /// The value of a name, if it is in this scope.
    func child(named name: String) -> Any? {
        guard let value = Name(rawValue: name).flatMap(value) else {
            if case .outermost = scope { watch.missed(name) }
            return nil
        }
        return switch value {
        case .text(let text): TemplateText(text: text)
        case .figure(let text): figure(text)
        case .flag(let flag): flag
        case .sections(let sections): sections()
        case .nothing: TemplateText(text: nil)
        }
    }

    /// A page is as old as the figures that it tells; naming a series tells none.
    private func figure(_ text: String) -> TemplateText {
        if case .chart(let chart) = scope { watch.used(chart) }
        return TemplateText(text: text)
    }
}

/// A text in a template; an empty one counts as absent for sections.
private struct TemplateText: MustacheCustomRenderable, MustacheParent {
    let text: String?

    var renderText: String { text ?? "" }
    var isNull: Bool { (text ?? "").isEmpty }

    /// A text has nothing inside; the names in its section are looked for around it.
    func child(named: String) -> Any? { nil }
}
