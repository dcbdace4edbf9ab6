import Fetching

/// Answers token calls from a script and remembers what was asked with which credential.
actor StubTransport: Transport {
    typealias Script = @Sendable (Call) throws(FetchError) -> Answer

    private let script: Script
    private(set) var dispatches: [Dispatch] = []

    init(_ script: @escaping Script) {
        self.script = script
    }

    func answer(to dispatch: Dispatch) async throws(FetchError) -> Answer {
        dispatches.append(dispatch)
        // Others get their turn, as with a real network.
        for _ in 0..<10 { await Task.yield() }
        return try script(dispatch.call)
    }

    var calls: [Call] { dispatches.map(\.call) }
}

extension Answer {
    static func json(_ text: String, status: Int = 200) -> Answer {
        Answer(
            status: status, headers: [Call.Header("Content-Type", "application/json")],
            body: Array(text.utf8))
    }
}

extension Call {
    /// The fields of a form, decoded.
    var form: [String: String] {
        let text = String(decoding: body ?? [], as: UTF8.self)
        let query = WebAddress("https://form.example/?\(text)")?.query ?? []
        return Dictionary(query.map { ($0.name, $0.value) }) { first, _ in first + " (twice)" }
    }
}
