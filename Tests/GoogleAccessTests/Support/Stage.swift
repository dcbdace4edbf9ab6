import CryptoExtras
import Fetching
import GoogleAccess
import Measures
import Outside
import Synchronization

/// A clock that is moved by hand, and everything else that a test hands to credentials.
final class Stage: Sendable {
    private struct State {
        /// 22 November 2026, 14:05 UTC.
        var now = Timestamp(secondsSince1970: 1_795_356_300)
        var files: [String: String] = [:]
        var secrets: [String] = []
    }

    private let state = Mutex(State())
    let transport: StubTransport

    init(_ script: @escaping StubTransport.Script) {
        transport = StubTransport(script)
    }

    var now: Timestamp { state.withLock { $0.now } }
    var secrets: [String] { state.withLock { $0.secrets } }

    func pass(seconds: Int) {
        state.withLock {
            $0.now = Timestamp(secondsSince1970: $0.now.secondsSince1970 + seconds)
        }
    }

    func write(_ text: String, to file: String) {
        state.withLock { $0.files[file] = text }
    }

    var means: GoogleCredentials.Means {
        GoogleCredentials.Means(
            fetcher: { [transport] in Fetcher(transport: transport, credentials: $0) },
            now: { self.now },
            readFile: { path in
                self.state.withLock { $0.files[path] }.map { .success($0) }
                    ?? .failure(FileError(path: path, reason: "there is no such file"))
            },
            conceal: { secret in self.state.withLock { $0.secrets.append(secret) } })
    }

    func credentials(
        _ account: String, scopes: [GoogleScope] = [.bigQuery]
    ) throws -> GoogleCredentials {
        GoogleCredentials(
            try GoogleAccount(text: account, file: "key.json"), scopes: scopes, means: means)
    }
}
