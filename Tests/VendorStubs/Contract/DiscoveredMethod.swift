/// A method as a discovery document describes it.
struct DiscoveredMethod: Sendable {
    private let verb: String
    private let template: String
    private let parameters: [String: JSON]
    let requestSchema: String?
    let replySchema: String?

    /// Finds a method by its id without the API's name, such as `videos.list`.
    init?(_ id: String, in root: JSON, prefix: String) {
        let names = id.split(separator: ".").map(String.init)
        var resource = root
        for name in names.dropLast() {
            guard let next = resource["resources"]?[name] else { return nil }
            resource = next
        }
        guard let method = resource["methods"]?[names.last ?? ""],
            let verb = method["httpMethod"]?.text, let path = method["path"]?.text
        else { return nil }
        self.verb = verb
        template = prefix + path
        parameters = method["parameters"]?.pairs ?? [:]
        requestSchema = method["request"]?["$ref"]?.text
        replySchema = method["response"]?["$ref"]?.text
    }

    /// Those of the parameters that stand in the query.
    var queryParameters: [String: JSON] {
        parameters.filter { $0.value["location"] == "query" }
    }

    /// What is wrong with the method and the path of a request.
    func pathFaults(of request: StubRequest) -> [String] {
        guard request.method == verb else { return ["\(request.method) instead of \(verb)"] }
        let path = String(request.path.drop { $0 == "/" })
        guard let form = try? Regex(pattern), path.wholeMatch(of: form) != nil else {
            return ["the path \(request.path) is not \(template)"]
        }
        return []
    }

    /// The template as a regular expression, with each parameter as narrow as it is described.
    private var pattern: String {
        var pattern = ""
        var rest = template[...]
        while let brace = rest.firstIndex(of: "{"), let end = rest.firstIndex(of: "}") {
            pattern += Self.escaped(rest[..<brace])
            let name = rest[brace..<end].dropFirst().drop { $0 == "+" }
            let described = parameters[String(name)]?["pattern"]?.text ?? "^[^/]+$"
            pattern += "(?:" + described.dropFirst().dropLast() + ")"
            rest = rest[rest.index(after: end)...]
        }
        return pattern + Self.escaped(rest)
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        String(text).replacing(".", with: "\\.")
    }
}
