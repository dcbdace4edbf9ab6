/// Compares the items of a query with the parameters that a method has.
struct QueryCheck {
    let parameters: [String: JSON]
    let query: [StubRequest.Item]

    /// What is wrong, in the order of the query.
    var faults: [String] {
        let required = parameters.filter { $0.value["required"]?.isTrue == true }.keys.sorted()
        let missing = required.filter { name in !query.contains { $0.name == name } }
        return missing.map { "the parameter '\($0)' is missing" } + query.flatMap(faults(of:))
    }

    private func faults(of item: StubRequest.Item) -> [String] {
        guard let parameter = parameters[item.name] else {
            return ["there is no parameter '\(item.name)'"]
        }
        var faults: [String] = []
        let isRepeated = parameter["repeated"]?.isTrue == true
        if !isRepeated, query.count(where: { $0.name == item.name }) > 1 {
            faults.append("'\(item.name)' stands there twice")
        }
        if !Self.isRight(item.value, parameter) {
            faults.append("'\(item.name)' can't be '\(item.value)'")
        }
        return faults
    }

    private static func isRight(_ value: String, _ parameter: JSON) -> Bool {
        let choices = parameter["enum"]?.elements.compactMap(\.text) ?? []
        guard choices.isEmpty || choices.contains(value) else { return false }
        switch parameter["type"]?.text {
        case "boolean": return value == "true" || value == "false"
        case "integer":
            guard let number = Int(value) else { return false }
            let least = parameter["minimum"]?.text.flatMap { Int($0) } ?? Int.min
            let most = parameter["maximum"]?.text.flatMap { Int($0) } ?? Int.max
            let isSigned = parameter["format"]?.text?.hasPrefix("u") != true
            return number >= least && number <= most && (isSigned || number >= 0)
        default: return true
        }
    }
}
