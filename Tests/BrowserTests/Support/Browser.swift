import Foundation

/// A browser without a window, driven through WebDriver on this machine.
struct Browser: Sendable {
    private let driver: ChildProcess
    private let network: LoopbackHTTP
    /// Empty until the driver has given one.
    private var session = ""

    /// Starts the driver on a port that it chooses, and a browser.
    static func start() async throws -> Browser {
        guard let path = Programs.chromedriver, Programs.browser != nil else { throw Missing() }
        let driver = try ChildProcess(path, ["--port=0"])
        do {
            let port = try await driver.number(after: "started successfully on port ")
            return try await Browser(driver: driver, port: port).opened()
        } catch {
            driver.stop()
            throw error
        }
    }

    private init(driver: ChildProcess, port: Int) {
        self.driver = driver
        network = LoopbackHTTP(port: port)
    }

    /// With a window to drive.
    private func opened() async throws -> Browser {
        do {
            var browser = self
            let opened: JSON = try await send("POST", "", Self.capabilities)
            guard let id = opened["sessionId"]?.string else { throw Missing() }
            browser.session = "/" + id
            return browser
        } catch {
            await close()
            throw error
        }
    }

    private static var capabilities: JSON {
        // A browser that runs as root, as in most containers, refuses its own sandbox.
        let sandbox: [JSON] = getuid() == 0 ? ["--no-sandbox"] : []
        let arguments: [JSON] = ["--headless=new", "--hide-scrollbars", "--disable-gpu"]
        let options: JSON = [
            "binary": .text(Programs.browser ?? ""), "args": .list(arguments + sandbox),
        ]
        let logging: JSON = ["browser": "ALL", "performance": "ALL"]
        return [
            "capabilities": [
                "alwaysMatch": ["goog:chromeOptions": options, "goog:loggingPrefs": logging]
            ]
        ]
    }

    /// Has the driver close every window that it opened, then ends it.
    func close() async {
        _ = try? await network.ask("GET", "/shutdown", body: Data())
        driver.stop()
    }

    /// Opens a page and waits until everything in it is loaded.
    func open(_ url: URL) async throws {
        let _: JSON = try await send("POST", "/url", ["url": .text(url.absoluteString)])
    }

    /// Runs a script in the page; what it returns is waited for.
    func run<Value: Decodable>(_ script: String, _ arguments: JSON...) async throws -> Value {
        try await send(
            "POST", "/execute/sync", ["script": .text(script), "args": .list(arguments)])
    }

    /// Gives a command of the browser's own protocol.
    @discardableResult
    func command(_ name: String, _ parameters: JSON = [:]) async throws -> JSON {
        try await send("POST", "/goog/cdp/execute", ["cmd": .text(name), "params": parameters])
    }

    /// What was logged since this was last asked: `browser` or `performance`.
    func log(_ type: String) async throws -> [JSON] {
        try await send("POST", "/se/log", ["type": .text(type)])
    }

    private struct Reply<Value: Decodable>: Decodable { let value: Value }

    private func send<Value: Decodable>(
        _ method: String, _ path: String, _ body: JSON?
    ) async throws -> Value {
        let body = try body.map { try JSONEncoder().encode($0) } ?? Data()
        let answer = try await network.ask(method, "/session" + session + path, body: body)
        guard answer.status == 200 else {
            throw Refused(reply: String(decoding: answer.body, as: UTF8.self))
        }
        return try JSONDecoder().decode(Reply<Value>.self, from: answer.body).value
    }

    /// There is no browser or no driver.
    struct Missing: Error, CustomStringConvertible {
        var description: String { "chromium and chromedriver are needed, and are not installed" }
    }

    /// The driver's own words about what went wrong.
    struct Refused: Error, CustomStringConvertible {
        let reply: String

        var description: String { "the browser's driver refused: \(reply.prefix(600))" }
    }
}
