import Fetching
import Measures
import Sources
import Testing

@Suite("Links to further pages")
struct LinkHeaderTests {
    private static let next = "http://127.0.0.1:8080/api/v4/groups/1/issues?page=2"

    /// The second address that is asked if the first page has this header; nil if there is none.
    private static func followed(_ headers: [Call.Header]) async throws -> String? {
        let transport = ScriptedTransport { call in
            guard call.address[query: "page"] == nil, call.address[query: "cursor"] == nil else {
                return .json("[]")
            }
            return .json(
                #"[{"id":1,"iid":1,"project_id":1,"title":"A","state":"opened","#
                    + #""created_at":"2020-01-01T00:00:00Z"}]"#, headers: headers)
        }
        _ = try await GitLabStage().harvest(from: transport)
        let calls = await transport.calls
        #expect(calls.count <= 2)
        return calls.dropFirst().first?.address.text
    }

    @Test(
        "The next page is found by the header's grammar",
        arguments: [
            "<\(next)>; rel=\"next\"", "<\(next)>;rel=next", "<\(next)> ; REL = \"NEXT\"",
            "<http://127.0.0.1:8080/x?page=1>; rel=\"first\", <\(next)>; rel=\"next\"",
            "<http://127.0.0.1:8080/x?page=9>; rel=last,<\(next)>; rel=next,",
            "<\(next)>; title=\"a, \\\"b\\\"; rel=prev\"; rel=\"next\"",
            "<\(next)>; rel=\"prefetch Next\"", " , <\(next)>; rel=\"next\"; rel=\"prev\"",
            "</api/v4/groups/1/issues?page=2>; rel=\"next\"",
        ])
    func grammar(header: String) async throws {
        #expect(try await Self.followed([.init("link", header)]) == Self.next)
    }

    @Test("Commas and doubled parameters in an address stay as they are")
    func address() async throws {
        let address = "http://127.0.0.1:8080/x?id=a%2Fb&id=a%2Fb&labels=a,b;c&page=2"
        #expect(
            try await Self.followed([.init("Link", "<\(address)>; rel=\"next\"")]) == address)
    }

    @Test("Several headers are read as one")
    func several() async throws {
        #expect(
            try await Self.followed([
                .init("Link", "<http://127.0.0.1:8080/x>; rel=\"first\""),
                .init("LINK", "<\(Self.next)>; rel=\"next\""),
            ]) == Self.next)
    }

    @Test(
        "Without a next page the list ends",
        arguments: [
            [], [.init("Link", "<\(next)>; rel=\"prev\"")], [.init("Link", "")],
            [.init("Link", "<\(next)>; title=\"rel=next\"")], [.init("Link", "<\(next)>")],
            [.init("X-Next-Page", "")], [.init("Link", "next")],
            [.init("Link", "<\(next)>; rel=\"last\""), .init("X-Next-Page", "2")],
        ] as [[Call.Header]])
    func end(headers: [Call.Header]) async throws {
        #expect(try await Self.followed(headers) == nil)
    }

    @Test("A page's number is enough where there is no link")
    func number() async throws {
        let address = try await Self.followed([.init("x-next-page", "2")])
        #expect(address?.hasSuffix("&page=2") == true)
        #expect(address?.contains("order_by=updated_at") == true)
    }

    @Test(
        "Another host is not followed",
        arguments: [
            "http://example.org/x?page=2", "https://127.0.0.1:8080/x?page=2", "//e.org/x?page=2",
        ])
    func host(address: String) async throws {
        await #expect(throws: CollectError.self) {
            try await Self.followed([.init("Link", "<\(address)>; rel=\"next\"")])
        }
    }
}
