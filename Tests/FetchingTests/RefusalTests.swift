import Fetching
import Testing

@Suite("What vendors say when they refuse")
struct RefusalTests {
    static let bodies: [(body: String, reason: String?, message: String?)] = [
        // Google's classic shape
        (
            #"{"error":{"code":400,"message":"Syntax error: x","status":"INVALID_ARGUMENT","errors":[{"message":"Syntax error: x","domain":"global","reason":"invalidQuery"}]}}"#,
            "invalidQuery", "Syntax error: x"
        ),
        (#"{"error":{"errors":[{"message":"m","reason":"r"}]}}"#, "r", "m"),
        // Google's newer one
        (
            #"{"error":{"code":403,"message":"No.","status":"PERMISSION_DENIED","details":[{"@type":"Help","links":[]},{"@type":"ErrorInfo","reason":"SERVICE_DISABLED"}]}}"#,
            "SERVICE_DISABLED", "No."
        ),
        (#"{"error":{"code":404,"message":"No.","status":"NOT_FOUND"}}"#, "NOT_FOUND", "No."),
        (#"[{"error":{"code":404,"message":"No.","status":"NOT_FOUND"}}]"#, "NOT_FOUND", "No."),
        // OAuth
        (
            #"{"error":"invalid_grant","error_description":"Bad Request"}"#, "invalid_grant",
            "Bad Request"
        ),
        (#"{"error":"error message"}"#, nil, "error message"),
        // GitLab
        (#"{"message":"404 Project Not Found"}"#, nil, "404 Project Not Found"),
        (
            #"{"message":{"title":["can't be blank","is short"],"labels":"are odd"}}"#, nil,
            "title can't be blank, is short; labels are odd"
        ),
        (#"{"error":"created_after is invalid"}"#, nil, "created_after is invalid"),
        (
            #"{"error":"insufficient_scope","error_description":"More.","scope":"api"}"#,
            "insufficient_scope", "More."
        ),
        // No envelope at all
        ("", nil, nil), ("<html><b>Bad gateway</b></html>", nil, nil), ("{", nil, nil),
        ("[]", nil, nil), (#"{"error":null}"#, nil, nil), (#"{"error":{}}"#, nil, nil),
        (#"{"error":{"message":5,"errors":{"reason":"x"}}}"#, nil, nil), ("null", nil, nil),
    ]

    @Test("Every envelope is opened", arguments: bodies)
    func envelope(row: (body: String, reason: String?, message: String?)) async {
        let failure = await Fetcher.make(ScriptedVendor(.refusal(400, row.body)))
            .failure(of: .text())
        #expect(
            failure
                == .refused(
                    .init(
                        subject: "the figures", host: "vendor.test", status: 400,
                        reason: row.reason, message: row.message)))
    }

    @Test(
        "Strange words are made plain",
        arguments: [
            (
                "The request exceeded your <a href=\\\"/youtube?x=y\\\">quota</a>.",
                "The request exceeded your quota."
            ),
            ("a\\u0000b\\r\\nc\\u001b[31m\\u202Ed", "a b c [31m d"), ("1 < 2", "1 < 2"),
            (String(repeating: "x", count: 200), String(repeating: "x", count: 200)),
            (String(repeating: "x", count: 201), String(repeating: "x", count: 199) + "…"),
        ])
    func plain(message: String, expected: String) async {
        let vendor = ScriptedVendor(.refusal(400, #"{"message":"\#(message)"}"#))
        guard case .refused(let refusal) = await Fetcher.make(vendor).failure(of: .text()) else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.message == expected)
    }

    @Test("Plain text is told if it is short, and HTML never")
    func text() async {
        let type = ("Content-Type", "text/plain; charset=utf-8")
        let rows: [(Answer, String?)] = [
            (.refusal(404, "Retry later\n", [type]), "Retry later"),
            (.refusal(404, String(repeating: "x", count: 1_001), [type]), nil),
            (.refusal(404, "<p>x</p>", [("Content-Type", "text/html")]), nil),
            (Answer(status: 404, headers: [.init(type.0, type.1)], body: [0xFF]), nil),
        ]
        for (answer, message) in rows {
            let failure = await Fetcher.make(ScriptedVendor(answer)).failure(of: .text())
            guard case .refused(let refusal) = failure else {
                Issue.record("not refused")
                return
            }
            #expect(refusal.message == message)
        }
    }

    @Test("A reply nested without end is no envelope, and does no harm")
    func deep() async {
        let body = String(repeating: "[", count: 500_000)
        let failure = await Fetcher.make(ScriptedVendor(.refusal(404, body))).failure(of: .text())
        #expect(failure?.status == 404)
    }
}
