import Fetching
import Synchronization
import Testing

@Suite("Credentials that are renewed")
struct CredentialTests {
    /// Hands out `token-1`, and the next one after each renewal.
    private final class Mint: CredentialSource {
        private let number = Mutex(1)
        private let renewals: Int

        init(renewals: Int) {
            self.renewals = renewals
        }

        func credential() async throws(FetchError) -> Credential? {
            .bearer("token-\(number.withLock { $0 })")
        }

        func renew(after refused: Credential) async -> Bool {
            number.withLock { number in
                guard number <= renewals else { return false }
                number += 1
                return true
            }
        }
    }

    @Test(
        "A refused token is renewed at most twice, and costs no retry",
        arguments: [
            (0, ["Bearer token-1"]), (1, ["Bearer token-1", "Bearer token-2"]),
            (9, ["Bearer token-1", "Bearer token-2", "Bearer token-3"]),
        ])
    func renewed(renewals: Int, tokens: [String]) async {
        let time = FakeTime()
        let vendor = ScriptedVendor(.refusal(401))
        let fetcher = Fetcher.make(
            vendor, time, credentials: Mint(renewals: renewals), manner: Manner(retries: 0))
        #expect(await fetcher.failure(of: .text())?.status == 401)
        #expect(vendor.tokens == tokens)
        #expect(time.pauses == [])
    }

    @Test("The next token is good", arguments: [true, false])
    func good(repeatable: Bool) async throws {
        let vendor = ScriptedVendor(.refusal(401), .ok("1"))
        let fetcher = Fetcher.make(vendor, credentials: Mint(renewals: 1))
        #expect(try await fetcher.fetch(.text(repeatable: repeatable)) == "1")
    }

    @Test("A fixed credential, or none, is refused at once")
    func fixed() async {
        for credential in [Credential.bearer("abcdef"), nil] {
            let vendor = ScriptedVendor(.refusal(401))
            let fetcher = Fetcher.make(vendor, credentials: FixedCredential(credential))
            #expect(await fetcher.failure(of: .text())?.status == 401)
            #expect(fetcher.requests == 1)
        }
    }

    @Test("A token that can't be had is not asked for again: that was repeated already")
    func unavailable() async {
        struct Broken: CredentialSource {
            func credential() async throws(FetchError) -> Credential? {
                throw .unreachable(host: "token.test", reason: "refused")
            }
            func renew(after refused: Credential) async -> Bool { true }
        }
        let vendor = ScriptedVendor(.ok("1"))
        let time = FakeTime()
        #expect(
            await Fetcher.make(vendor, time, credentials: Broken()).failure(of: .text())
                == .unreachable(host: "token.test", reason: "refused"))
        #expect(vendor.dispatches.isEmpty && time.pauses == [])
    }

    @Test("A credential's description does not tell it")
    func description() {
        #expect(!"\(Credential.bearer("abcdef"))".contains("abcdef"))
        #expect(!String(reflecting: Credential.bearer("abcdef")).contains("abcdef"))
    }
}
