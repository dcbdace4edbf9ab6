import Foundation
import TestSupport

/// A server that proves who it is with a certificate of its own making, by the `openssl` command.
package final class SelfSignedServer: Sendable {
    let address: String
    private let server: ChildProcess
    private let folder: URL

    /// Whether this machine has the command.
    package static let isPossible = command != nil

    init() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "self-signed-\(UUID().uuidString)")
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let making = try Self.openssl(
            in: folder, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout",
            "key.pem", "-out", "certificate.pem", "-subj", "/CN=127.0.0.1", "-addext",
            "subjectAltName=IP:127.0.0.1")
        guard making.wait() == .exit(0) else { throw POSIXError(.ECHILD) }
        let server = try Self.openssl(
            in: folder, "s_server", "-accept", "127.0.0.1:0", "-key", "key.pem", "-cert",
            "certificate.pem", "-www")
        self.server = server
        address = "https://127.0.0.1:\(try Self.port(of: server, in: folder))"
    }

    deinit {
        server.send(SIGKILL)
        _ = server.wait()
        try? FileManager.default.removeItem(at: folder)
    }

    private static let command = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
        .map { "\($0)/openssl" }.first(where: FileManager.default.isExecutableFile(atPath:))

    private static func openssl(in folder: URL, _ arguments: String...) throws -> ChildProcess {
        guard let command else { throw POSIXError(.ENOENT) }
        var start = ChildProcess.Start(
            words: [command] + arguments, environment: [:], folder: folder.path)
        start.output = folder.appending(path: "output").path
        return try ChildProcess(start)
    }

    /// The port, which the command tells as soon as it listens: `ACCEPT 127.0.0.1:40123`.
    private static func port(of server: ChildProcess, in folder: URL) throws -> UInt16 {
        while !server.hasEnded {
            let text = try String(contentsOf: folder.appending(path: "output"), encoding: .utf8)
            if let match = text.firstMatch(of: /ACCEPT [0-9.]+:([0-9]+)\s/),
                let port = UInt16(match.1)
            {
                return port
            }
            usleep(1_000)
        }
        throw POSIXError(.ECHILD)
    }
}
