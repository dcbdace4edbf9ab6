import Testing
import VendorStubs

@Suite("Faults before a vendor")
struct FaultTests {
    private let server: StubServer
    private let good = EchoStub().reply

    init() throws { server = try StubServer([.youtube: EchoStub(), .gitlab: EchoStub()]) }

    private func ask(_ vendor: Vendor = .youtube) throws -> RawClient.Answer {
        try RawClient.ask(server.address(of: vendor), "/x?key=secret")
    }

    @Test(
        "A fault of replies has its status, whoever is asked",
        arguments: [
            (Fault.unauthorized, 401), (.forbidden, 403), (.quotaExceeded, 403), (.notFound, 404),
            (.gone, 410), (.tooManyWithoutHint, 429), (.tooManyRetryTomorrow, 429),
            (.serverErrors, 500), (.htmlPage, 200), (.redirectElsewhere, 302),
        ])
    func status(fault: Fault, status: Int) throws {
        try server.put(fault, before: .youtube)
        #expect(try [ask().status, ask().status] == [status, status])
        #expect(try ask(.gitlab).status == 200)
        server.heal(.youtube)
        #expect(try ask().status == 200)
    }

    @Test("A fault that heals strikes one request", arguments: Fault.allCases)
    func single(fault: Fault) throws {
        guard fault.remedy != .none else { return }
        try server.put(fault, before: .youtube, from: 2)
        let statuses = try (1...3).map { _ in try ask().status }
        #expect(statuses[0] == 200 && statuses[1] >= 400 && statuses[2] == 200)
    }

    @Test("A body is cut, or its length is not what was said")
    func lengths() throws {
        try server.put(.cutBody, before: .youtube)
        let cut = try ask()
        #expect(cut.promised == good.body.count && cut.body.count == good.body.count / 2)
        try server.put(.bodyShorterThanSaid, before: .youtube)
        #expect(try ask().promised == good.body.count + 100)
        try server.put(.bodyLongerThanSaid, before: .youtube)
        #expect(try ask().promised == good.body.count - 5)
    }

    @Test("Numbers become null, also those in texts; other texts stay")
    func nulls() throws {
        try server.put(.nullNumbers, before: .youtube)
        #expect(try JSON(ask().body) == ["name": "Sandra", "views": .null, "rank": .null])
    }

    @Test("Bytes that are no text stand where a text begins")
    func invalidText() throws {
        try server.put(.invalidUTF8, before: .youtube)
        #expect(try String(validating: ask().body, as: UTF8.self) == nil)
    }

    @Test("Whoever follows to the other host is seen there")
    func redirect() throws {
        try server.put(.redirectElsewhere, before: .youtube)
        let goal = try #require(ask().head.firstMatch(of: /Location: (http:\S+)/)).1
        _ = try RawClient.ask(String(goal), "")
        #expect(server.strays(from: .youtube).map { $0[query: "key"] } == ["secret"])
    }

    @Test("Nobody listens at the address of a refused connection")
    func refused() throws {
        try server.put(.connectionRefused, before: .youtube)
        #expect(throws: (any Error).self) { try ask() }
        #expect(server.requests(to: .youtube).isEmpty)
    }

    @Test("A huge body never ends before a gigabyte, and stops when nobody reads")
    func hugeBody() throws {
        try server.put(.hugeBody, before: .youtube)
        let address = server.address(of: .youtube)
        #expect(try RawClient.peek(address, "/x", bytes: 3 << 20) == 3 << 20)
    }

    @Test(
        "The vendor says when to come back, or does not",
        arguments: [
            (Fault.tooManyOnceRetryAfterSeconds, "1"), (.tooManyRetryTomorrow, "86400"),
            (.tooManyWithoutHint, nil),
        ] as [(Fault, String?)])
    func retryAfter(fault: Fault, wait: String?) throws {
        try server.put(fault, before: .youtube)
        let told = try ask().head.firstMatch(of: /Retry-After: (.*?)(\r|$)/)?.1
        #expect(told.map { String($0) } == wait)
    }

    @Test("The vendor may say it by a date")
    func retryAfterDate() throws {
        try server.put(.tooManyOnceRetryAfterDate, before: .youtube)
        let form = /Retry-After: [A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/
        #expect(try ask().head.contains(form))
    }

    @Test(
        "A server with a certificate of its own making is there",
        .enabled(if: SelfSignedServer.isPossible))
    func selfSigned() throws {
        try server.put(.selfSignedCertificate, before: .youtube)
        let address = server.address(of: .youtube)
        #expect(address.hasPrefix("https://127.0.0.1:"))
        // It speaks TLS, so plain text is not understood, but the connection is taken.
        let answer = try RawClient.ask(address, "/")
        #expect(answer.status == 0)
    }
}
