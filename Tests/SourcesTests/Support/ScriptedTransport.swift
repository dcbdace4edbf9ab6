import Fetching

/// Answers calls from a script and remembers what was asked.
actor ScriptedTransport: Transport {
    /// Gives the answer to a call; nil is a 404.
    typealias Script = @Sendable (Call) throws(FetchError) -> Answer?

    private let script: Script
    private(set) var calls: [Call] = []

    init(_ script: @escaping Script) {
        self.script = script
    }

    func answer(to dispatch: Dispatch) async throws(FetchError) -> Answer {
        calls.append(dispatch.call)
        return try script(dispatch.call) ?? Answer(status: 404)
    }
}

extension Answer {
    /// A success with a JSON body.
    static func json(_ text: String, headers: [Call.Header] = []) -> Answer {
        Answer(
            status: 200, headers: [Call.Header("Content-Type", "application/json")] + headers,
            body: Array(text.utf8))
    }
}

extension WebAddress {
    /// The value of a query item.
    subscript(query name: String) -> String? {
        query.first { $0.name == name }?.value
    }
}
