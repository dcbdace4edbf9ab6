import Foundation
import Testing

/// The `openssl` command as a server with a certificate that it signed itself.
final class TLSServer: Sendable {
    let port: Int
    /// The file with the certificate.
    let certificate: String
    private let folder: String
    private let process: Process

    static let command = [
        "/usr/bin/openssl", "/usr/local/bin/openssl", "/opt/homebrew/bin/openssl",
    ]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// A server whose certificate is for these names, as `IP:127.0.0.1`.
    init(names: String) throws {
        folder = NSTemporaryDirectory() + "fetching-tls-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        certificate = folder + "/certificate.pem"
        let (key, output) = (folder + "/key.pem", folder + "/output")
        let maker = try Self.start([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=loopback",
            "-addext", "subjectAltName=\(names)",
        ])
        maker.waitUntilExit()
        try Data().write(to: URL(filePath: output))
        process = try Self.start(
            ["s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www"],
            output: FileHandle(forWritingTo: URL(filePath: output)))
        port = try Self.port(of: process, in: output)
    }

    deinit {
        // The threads that tests run on block every signal that can be blocked, and so does a child.
        kill(process.processIdentifier, SIGKILL)
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static func start(
        _ arguments: [String], output: FileHandle = .nullDevice
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: try #require(command))
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// The port, which the command tells as soon as it listens: `ACCEPT 127.0.0.1:40123`.
    private static func port(of process: Process, in output: String) throws -> Int {
        while process.isRunning {
            let text = try String(contentsOf: URL(filePath: output), encoding: .utf8)
            if let match = text.firstMatch(of: /ACCEPT [0-9.]+:([0-9]+)\s/),
                let port = Int(match.1)
            {
                return port
            }
            usleep(1_000)
        }
        throw POSIXError(.ECHILD)
    }
}
