import Fetching
import Testing

@Suite("What people read when a vendor can't be had")
struct FetchErrorWordsTests {
    private static func refusal(
        _ status: Int, _ reason: String? = nil, _ message: String? = nil
    ) -> FetchError {
        .refused(
            .init(
                subject: "the playlist PL05", host: "vendor.test", status: status, reason: reason,
                message: message))
    }

    static let errors: [(FetchError, words: String, advice: String)] = [
        (.unreachable(host: "vendor.test", reason: "refused"), "vendor.test", "base_url"),
        (.untrusted(host: "vendor.test", reason: "self-signed"), "self-signed", "SSL_CERT_FILE"),
        (.timedOut(host: "vendor.test", seconds: 60), "60 s", "'timeout'"),
        (.broken(host: "vendor.test", reason: "cut"), "cut", "next run"),
        (.tooLarge(host: "vendor.test", limit: 64 << 20), "64 MiB", "base_url"),
        (.tooLarge(host: "vendor.test", limit: 1 << 30), "1 GiB", "base_url"),
        (.tooLarge(host: "vendor.test", limit: 500), "500 bytes", "base_url"),
        (
            .redirected(subject: "x", from: "a.test", to: "b.test"), "a.test sends us to b.test",
            "moved"
        ),
        (
            .unreadable(subject: "x", host: "vendor.test", fault: "is HTML"), "reply is HTML",
            "base_url"
        ),
        (.endless(subject: "x", host: "vendor.test", pages: 7), "7", "nothing"),
        (.later(host: "vendor.test", seconds: 900), "900 s", "'deadline'"),
        (.overdue(seconds: 600), "600 s", "'deadline'"),
        (.noCredential(reason: "KEY is empty"), "KEY is empty", "token"),
        (.notArchived(subject: "the playlist PL05"), "the playlist PL05", "archive"),
        (.archiveFailed(reason: "x: no space is left."), "no space is left", "archive"),
        (.interrupted, "interrupted", "next run"),
        (refusal(401), "status 401", "Check the token"),
        (refusal(403, "forbidden"), "403 (forbidden)", "may read"),
        (refusal(403, "quotaExceeded", "Too much."), "quotaExceeded, “Too much.”", "tomorrow"),
        (refusal(403, "rateLimitExceeded"), "rateLimitExceeded", "short time"),
        (refusal(404), "the playlist PL05", "exists"), (refusal(410), "410", "exists"),
        (refusal(429), "429", "short time"), (refusal(503), "503", "lies there"),
        (refusal(302), "302", "base_url"), (refusal(407), "407", "proxy"),
        (refusal(400, "invalidQuery"), "invalidQuery", "settings"),
    ]

    @Test("What is wrong, and what to do next", arguments: errors)
    func words(row: (error: FetchError, words: String, advice: String)) {
        let text = row.error.description
        #expect(text.contains(row.words) && text.contains(row.advice), "\(text)")
        #expect(text.hasSuffix(".") && !text.contains("\n") && !text.contains("://"))
    }
}
