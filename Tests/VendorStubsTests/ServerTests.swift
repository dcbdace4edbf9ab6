import Testing
import VendorStubs

@Suite("The stub server")
struct ServerTests {
    @Test("Requests find their vendor by the first part of the path, and are all noted")
    func routes() throws {
        let server = try StubServer([.keyhole: EchoStub()])
        let answer = try RawClient.ask(
            server.address(of: .keyhole), "/a%20b/batch?start=2021-03-04&q=x%2By", method: "POST",
            headers: ["X-One: 1"], body: "hello")
        #expect(answer.status == 200)
        #expect(answer.body == EchoStub().reply.body)
        let request = try #require(server.requests(to: .keyhole).first)
        #expect(request.method == "POST")
        #expect(request.parts == ["a b", "batch"])
        #expect(request[query: "q"] == "x+y")
        #expect(request[header: "x-one"] == "1")
        #expect(request.body == Array("hello".utf8))
        #expect(request.root == server.address(of: .keyhole))
        #expect(try RawClient.ask(server.address(of: .gitlab), "/x").status == 404)
        #expect(server.requests.count == 1)
    }

    @Test("A body may come in chunks")
    func chunks() throws {
        let server = try StubServer([.registry: EchoStub()])
        let stub = try #require(server.address(of: .registry).split(separator: ":").last)
        let answer = try RawClient.ask("http://127.0.0.1:\(stub)", "/x")
        #expect(answer.status == 200)
    }

    @Test("Once it is stopped nobody listens any more")
    func stop() throws {
        let server = try StubServer([.keyhole: EchoStub()])
        let address = server.address(of: .keyhole)
        #expect(try RawClient.ask(address, "/").status == 200)
        server.stop()
        #expect(throws: (any Error).self) { try RawClient.ask(address, "/") }
    }

    @Test("Somebody who speaks TLS is answered in plain text, as web servers do")
    func plainText() throws {
        let server = try StubServer([.keyhole: EchoStub()])
        let answer = try RawClient.ask(server.address(of: .keyhole), "/", method: "\u{16}\u{3}")
        #expect(answer.status == 400)
    }
}
