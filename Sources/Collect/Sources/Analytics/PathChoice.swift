/// The paths that count: those that fit any of some patterns, or all where there is no pattern.
struct PathChoice: Sendable {
    private let exact: Set<String>
    private let wild: [PathPattern]

    init(_ patterns: [PathPattern]) {
        exact = Set(patterns.filter(\.isExact).map(\.text))
        wild = patterns.filter { !$0.isExact }
    }

    func contains(_ path: String) -> Bool {
        (exact.isEmpty && wild.isEmpty) || exact.contains(path)
            || wild.contains { $0.matches(path) }
    }
}
