import VendorStubs

/// What a reply is made of: the paths in it, each with the kind of value that stands there.
struct Shape {
    private(set) var kinds: [String: Set<String>] = [:]

    init(_ values: [JSON]) {
        for value in values { add(value, at: "") }
    }

    /// Paths that only this shape has, or where it has another kind of value.
    func strangers(to other: Shape) -> [String] {
        kinds.filter { path, kinds in
            !kinds.subtracting(["null"]).isSubset(of: other.kinds[path] ?? [])
        }
        .map { "\($0.key): \($0.value.sorted().joined(separator: ", "))" }.sorted()
    }

    private mutating func add(_ value: JSON, at path: String) {
        switch value {
        case .null: kinds[path, default: []].insert("null")
        case .flag: kinds[path, default: []].insert("flag")
        case .whole, .decimal: kinds[path, default: []].insert("number")
        case .text: kinds[path, default: []].insert("text")
        case .list(let values):
            kinds[path, default: []].insert("list")
            for value in values { add(value, at: path + "[]") }
        case .object(let values):
            kinds[path, default: []].insert("object")
            for (key, value) in values { add(value, at: "\(path)/\(key)") }
        }
    }
}
