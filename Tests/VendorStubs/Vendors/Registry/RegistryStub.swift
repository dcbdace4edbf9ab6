import Synchronization

/// GitLab's registry of generic packages, which sends those who download to another host.
package final class RegistryStub: VendorStub {
    package let wording = RefusalWording.gitlab
    private let token: String
    private let project: String
    private let state: Mutex<State>
    private let log = ViolationLog()

    private struct State {
        var files: [String: [UInt8]] = [:]
        var storage: String?
    }

    /// A registry of one project; downloads come from `storage`, another host's root, if given.
    package init(token: String, project: String, storage: String? = nil) {
        self.token = token
        self.project = project
        state = Mutex(State(storage: storage))
    }

    /// Sends whoever downloads to another host from now on.
    package func setStorage(_ root: String) { state.withLock { $0.storage = root } }

    package var violations: [String] { log.all }

    /// The files that are kept, by `package/version/file`.
    package var files: [String: [UInt8]] { state.withLock(\.files) }

    /// Puts a file there, or takes it away.
    package func setFile(_ bytes: [UInt8]?, at path: String) {
        state.withLock { $0.files[path] = bytes }
    }

    package func answer(_ request: StubRequest) -> StubReply {
        guard request[header: "JOB-TOKEN"] == token else {
            return wording.refusal(401, reason: "", "Unauthorized")
        }
        guard let path = file(request.parts) else {
            return wording.refusal(404, reason: "", "Not Found")
        }
        switch request.method {
        case "PUT":
            setFile(request.body, at: path)
            return .json(["message": "201 Created"], status: 201)
        case "GET": return download(path)
        default: return wording.refusal(405, reason: "", "Not Allowed")
        }
    }

    /// What the other host answers: the file, and nothing to those who show their token there.
    package func storageAnswer(_ request: StubRequest) -> StubReply {
        let strays = request.headers.filter { $0.value.contains(token) }
        let faults = strays.map { "storage: a token came along in \($0.name)" }
        if let reply = log.reply(to: faults) { return reply }
        guard let bytes = files[request.parts.joined(separator: "/")] else {
            return .text(
                "<Error><Code>NoSuchKey</Code></Error>", status: 404, type: "application/xml")
        }
        return StubReply(
            status: 200, headers: [.init("Content-Type", "application/octet-stream")], body: bytes)
    }

    private func download(_ path: String) -> StubReply {
        guard let bytes = files[path] else { return wording.refusal(404, reason: "", "Not Found") }
        if let storage = state.withLock(\.storage) {
            return StubReply(
                status: 302, headers: [.init("Location", "\(storage)/\(path)?signed=1")])
        }
        return StubReply(
            status: 200, headers: [.init("Content-Type", "application/octet-stream")], body: bytes)
    }

    /// `package/version/file` of a path such as `projects/7/packages/generic/store/1/store.sqlite`.
    private func file(_ parts: [String]) -> String? {
        guard parts.count == 7, parts[0] == "projects", parts[1] == project,
            parts[2] == "packages", parts[3] == "generic"
        else { return nil }
        return parts[4...].joined(separator: "/")
    }
}
