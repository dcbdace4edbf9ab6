// Addresses that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Fetching
import Fingerprints
import Outside

@testable import Assembly

/// A registry that keeps every file that was ever pushed under a name, and serves the newest.
actor ScriptedRegistry: Transport {
    static let folder =
        "https://gitlab.example/api/v4/projects/42/packages/generic/de-dashboard-store/1.0.0/"
    private static let token = "tok-3n-of-the-job"

    private(set) var files: [String: [[UInt8]]] = [:]
    /// What was asked: `GET store.sqlite`.
    private(set) var calls: [String] = []
    /// Where downloads are sent on to, if not served at once.
    var storage: String?
    /// What a file is answered with instead.
    private var answers: [String: Answer] = [:]
    /// After how many calls the line goes dead; the next call still arrives if `isHeard`.
    private var deadAfter = Int.max
    private var isHeard = false
    /// Done once, before a file is served.
    private var interlude: (file: String, work: @Sendable (isolated ScriptedRegistry) -> Void)?

    func answer(to dispatch: Dispatch) async throws(FetchError) -> Answer {
        let call = dispatch.call
        let name = call.address.text.split(separator: "/").last.map(String.init) ?? ""
        calls.append("\(call.method.rawValue) \(name)")
        guard calls.count <= deadAfter || isHeard && calls.count == deadAfter + 1 else {
            throw Self.dead
        }
        let answer = reply(to: dispatch, name)
        guard calls.count <= deadAfter else { throw Self.dead }
        return answer
    }

    /// The newest file of a name.
    func newest(_ name: String) -> [UInt8]? { files[name]?.last }

    func put(_ bytes: [UInt8], as name: String) { files[name, default: []].append(bytes) }

    func remove(_ name: String) { files[name] = nil }

    func send(_ answer: Answer, for name: String) { answers[name] = answer }

    func keepElsewhere(_ storage: String) { self.storage = storage }

    /// Lets the line go dead after some calls; the last of them may still arrive unanswered.
    func die(after calls: Int, hearingOneMore isHeard: Bool = false) {
        deadAfter = self.calls.count + calls
        self.isHeard = isHeard
    }

    func revive() { deadAfter = Int.max }

    func before(_ name: String, _ work: @escaping @Sendable (isolated ScriptedRegistry) -> Void) {
        interlude = (name, work)
    }

    private static let dead = FetchError.unreachable(host: "gitlab.example", reason: "dead")

    private func reply(to dispatch: Dispatch, _ name: String) -> Answer {
        let call = dispatch.call
        if let interlude, interlude.file == name, call.method == .get {
            self.interlude = nil
            interlude.work(self)
        }
        if let storage, call.address.text.hasPrefix(storage) {
            let isBare = dispatch.credential == nil && !Self.carriesToken(call)
            return isBare ? served(name) : Answer(status: 400)
        }
        guard call.address.text == Self.folder + name,
            dispatch.credential == Credential(in: .header("JOB-TOKEN"), value: Self.token)
        else { return Answer(status: 401) }
        if let answer = answers[name] { return answer }
        switch call.method {
        case .get:
            guard let storage, files[name] != nil else { return served(name) }
            return Answer(status: 302, headers: [.init("Location", storage + name)])
        case .put:
            put(call.body ?? [], as: name)
            return Answer(status: 201, body: Array(#"{"message":"201 Created"}"#.utf8))
        case .post: return Answer(status: 405)
        }
    }

    private func served(_ name: String) -> Answer {
        newest(name).map { Answer(status: 200, body: $0) }
            ?? Answer(status: 404, body: Array(#"{"message":"404 Not Found"}"#.utf8))
    }

    private static func carriesToken(_ call: Call) -> Bool {
        call.address.text.contains(token) || call.headers.contains { $0.value.contains(token) }
    }
}

extension ScriptedRegistry {
    static let variables = [
        "CI_API_V4_URL": "https://gitlab.example/api/v4", "CI_PROJECT_ID": "42",
        "CI_JOB_TOKEN": token,
    ]

    /// The dashboard's view of this registry.
    nonisolated var store: StoreRegistry {
        get throws {
            StoreRegistry(
                try RegistryPlace(Environment(Self.variables)),
                within: Surroundings(transport: self, pace: .standstill))
        }
    }

    /// Pushes a text as the store, with as many rows as it has characters.
    @discardableResult
    nonisolated func push(_ text: String) async throws -> PushedStore {
        try await store.push(Array(text.utf8)) { there in
            ["sample": there.count - text.utf8.count]
        }
    }

    /// What a pull brings, as text.
    nonisolated func pull() async throws -> String? {
        try await store.pull().map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
