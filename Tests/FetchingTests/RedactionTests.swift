import Foundation
import Testing

@testable import Fetching

@Suite("Secrets")
struct RedactionTests {
    private static let secret = #"s/3 "c+r€t\k=y"#

    static let spellings: [String] = [
        secret, #"s\/3 \"c+r€t\\k=y"#, #"s/3 \"c+r\u20act\\k=y"#,
        "s%2F3%20%22c%2Br%E2%82%ACt%5Ck%3Dy", "s%2f3%20%22c%2br%e2%82%act%5ck%3dy",
        "s%2F3+%22c%2Br%E2%82%ACt%5Ck%3Dy", "s/3%20%22c+r%E2%82%ACt%5Ck=y",
        Data(secret.utf8).base64EncodedString(),
        Data(secret.utf8).base64EncodedString().replacing("/", with: "_").replacing("+", with: "-"),
    ]

    @Test("Every way of writing a secret is found", arguments: spellings)
    func forms(form: String) {
        let redactor = Redactor(secrets: [Self.secret])
        #expect(redactor.words("a \(form) b") == "a [secret] b")
        #expect(redactor.redacted(Array(form.utf8)) == Array("[secret]".utf8))
    }

    @Test("Within something longer in base64 too", arguments: ["", "a", "ab", "abc", "name:"])
    func base64(prefix: String) {
        let redactor = Redactor(secrets: ["correct-horse"])
        for suffix in ["", "x", "xy", "xyz"] {
            let text = Data("\(prefix)correct-horse\(suffix)".utf8).base64EncodedString()
            let clean = redactor.words(text)
            #expect(clean.contains("[secret]"), "\(prefix) \(suffix)")
            #expect(clean.replacing("[secret]", with: "").count <= text.count - 15)
        }
    }

    @Test("A short secret is taken out as a whole word only")
    func short() {
        let redactor = Redactor(secrets: ["abc", ""])
        #expect(redactor.words("abc abcd xabc (abc) ABC") == "[secret] abcd xabc ([secret]) ABC")
    }

    @Test("Bytes that are no text are searched too")
    func bytes() {
        let redactor = Redactor(secrets: ["token"])
        let bytes: [UInt8] = [0xFF] + Array("token".utf8) + [0xFE]
        #expect(redactor.redacted(bytes) == [0xFF] + Array("[secret]".utf8) + [0xFE])
    }

    @Test("Names go from words, and stay in bytes")
    func names() {
        let redactor = Redactor(names: ["kT41gQ"])
        #expect(redactor.words("no tracker KT41gq") == "no tracker [name]")
        #expect(redactor.redacted(Array("kT41gQ".utf8)) == Array("kT41gQ".utf8))
    }

    @Test("A name goes as a whole word only, and the longest at a place goes whole")
    func wholeNames() {
        let redactor = Redactor(secrets: ["devan-secret"], names: ["van", "", "van-dyk", "Jörg"])
        #expect(
            redactor.words(
                "VAN of dev-evangelism, caravan/van, van-dyk, JÖRG, devan-secret, u=%40van")
                == "[name] of dev-evangelism, caravan/[name], [name], [name], [secret], u=%40[name]"
        )
    }

    @Test("What a credential holds is taken out of every error")
    func errors() async {
        let redactor = Redactor()
        let body =
            #"{"error":{"message":"bad token abcdef-123","errors":[{"reason":"abcdef-123"}]}}"#
        let vendor = ScriptedVendor(.refusal(400, body))
        let fetcher = Fetcher.make(
            vendor, credentials: FixedCredential(.bearer("abcdef-123"))
        ) { $0.redactor = redactor }
        let failure = await fetcher.failure(of: .text())
        guard case .refused(let refusal) = failure else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.message == "bad token [secret]" && refusal.reason == "[secret]")
        #expect(redactor.words("abcdef-123") == "[secret]")
    }

    @Test("A secret at the edge of a long message is not cut in two")
    func edge() async {
        for length in 180...205 {
            let text = String(repeating: "x ", count: length / 2) + "abcdef-123456 end"
            let vendor = ScriptedVendor(.refusal(400, #"{"message":"\#(text)"}"#))
            let fetcher = Fetcher.make(
                vendor, credentials: FixedCredential(.bearer("abcdef-123456")))
            #expect("\(await fetcher.failure(of: .text())!)".contains("abc") == false)
        }
    }

    static let failures: [FetchError] = [
        .unreachable(host: "h", reason: "hunter-2"), .untrusted(host: "h", reason: "hunter-2"),
        .broken(host: "h", reason: "hunter-2"), .noCredential(reason: "hunter-2"),
        .redirected(subject: "hunter-2", from: "h", to: "hunter-2.test"),
        .unreadable(subject: "x", host: "h", fault: "is hunter-2"),
        .endless(subject: "hunter-2", host: "h", pages: 1), .notArchived(subject: "hunter-2"),
        .archiveFailed(reason: "hunter-2"),
    ]

    @Test("Whatever the transport says", arguments: failures)
    func transport(error: FetchError) async {
        let fetcher = Fetcher.make(
            ScriptedVendor([.failure(error)]), credentials: FixedCredential(.bearer("hunter-2")))
        let failure = await fetcher.failure(of: .text())
        #expect(failure != nil && !String(reflecting: failure).contains("hunter-2"))
    }
}
