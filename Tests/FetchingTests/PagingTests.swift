import Fetching
import Testing

@Suite("Paging")
struct PagingTests {
    private static func page(_ number: Int) -> Request<Int> {
        let address = WebAddress.web("https://vendor.test/list").adding([("page", "\(number)")])
        return Request(for: "the list", .get(address)) { _ in number }
    }

    private func failure(
        from first: Request<Int>, next: @Sendable (Int) -> Request<Int>?
    ) async -> FetchError? {
        do throws(FetchError) {
            _ = try await Fetcher.make(ScriptedVendor(.ok(""))).pages(from: first, next: next)
            return nil
        } catch {
            return error
        }
    }

    @Test("All pages come in order")
    func order() async throws {
        let pages = try await Fetcher.make(ScriptedVendor(.ok(""))).pages(from: Self.page(1)) {
            $0 < 4 ? Self.page($0 + 1) : nil
        }
        #expect(pages == [1, 2, 3, 4])
    }

    @Test("The same page twice is endless")
    func loop() async {
        let failure = await failure(from: Self.page(1)) { Self.page($0 % 3 + 1) }
        #expect(failure == .endless(subject: "the list", host: "vendor.test", pages: 3))
    }

    @Test("Ever new pages are endless too")
    func forever() async {
        let failure = await failure(from: Self.page(1)) { Self.page($0 + 1) }
        #expect(failure == .endless(subject: "the list", host: "vendor.test", pages: 2_000))
    }

    @Test("A page on another host is not asked for")
    func elsewhere() async {
        let failure = await failure(from: Self.page(1)) { _ in
            Request(for: "the list", .get(.web("https://other.test/"))) { _ in 2 }
        }
        #expect(
            failure == .redirected(subject: "the list", from: "vendor.test", to: "other.test"))
    }

    @Test("One page that fails loses all")
    func failing() async {
        let vendor = ScriptedVendor(.ok(""), .refusal(404))
        await #expect(throws: FetchError.self) {
            try await Fetcher.make(vendor).pages(from: Self.page(1)) { Self.page($0 + 1) }
        }
        #expect(vendor.dispatches.count == 2)
    }
}
