import Fetching
import Measures
import Outside
import Sources
import Testing

@Suite("What KeyHole replies")
struct KeyHoleReplyTests {
    /// The values of the running month, or what is wrong.
    private func outcome(
        _ answer: Answer, fields: [Datatype: KeyHoleField] = KeyHoleField.usual
    ) async -> String {
        let settings = KeyHoleSettings(
            baseURL: Trackers.address,
            profiles: [Trackers.profile("kT41gQ", "sandra42", consent: "2026-11-10")],
            fields: fields)
        let transport = ScriptedTransport { _ in answer }
        do {
            let harvest = try await KeyHoleCollector(settings: settings)
                .collect(Trackers.occasion(), with: Fetcher(transport: transport))
            return harvest.samples.map { "\($0.datatype) \($0.value)" }.joined(separator: ", ")
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "Counts are read however they are written",
        arguments: [
            ("803041", 803_041), ("0", 0), ("1234.0", 1_234), ("12e2", 1_200),
            ("\"803041\"", 803_041), ("\"007\"", 7),
            ("1000000000000000", 1_000_000_000_000_000),
            ("\"1000000000000000\"", 1_000_000_000_000_000),
        ] as [(String, Int64)])
    func counts(text: String, expected: Int64) async {
        let words = await outcome(.json(Trackers.reply(text, "7")))
        #expect(words == "engagements 7, impressions \(expected)")
    }

    @Test("Whatever else is in a reply says nothing")
    func otherMembers() async {
        let words = await outcome(
            .json(
                """
                \u{FEFF} {"meta":[null,{"a":[[]]}],"data":{"sentiment":{"positive":0.5},"timeline":
                {"buckets":[1,2],"counts":{"posts":null,"reach":"many","impressions":5,
                "engagements":6}}}}
                """))
        #expect(words == "engagements 6, impressions 5")
    }

    @Test("The configuration says which counts there are, and where")
    func fields() async throws {
        let reach = try #require(KeyHoleField("results.twitter.total_reach"))
        let datatype = try #require(Datatype("reach"))
        let answer = Answer.json(#"{"results":{"twitter":{"total_reach":"44"}}}"#)
        #expect(await outcome(answer, fields: [datatype: reach]) == "reach 44")
    }

    @Test(
        "A reply without a count is no 0 but a fault that names the place",
        arguments: [
            ("null", "has null at"), ("-1", "has a negative number at"),
            ("-1.0", "has a negative number at"), ("1.5", "has no whole number within 64 bits at"),
            ("1e30", "has no whole number within 64 bits at"),
            ("9223372036854775808", "has no whole number within 64 bits at"),
            ("\"\"", "has no number at"), ("\"n/a\"", "has no number at"),
            ("\"-5\"", "has no number at"), ("\"+5\"", "has no number at"),
            ("\"1,234\"", "has no number at"), ("\"٣\"", "has no number at"),
            ("true", "has no number at"), ("{}", "has no number at"), ("[5]", "has no number at"),
        ])
    func faults(text: String, expected: String) async {
        let words = await outcome(.json(Trackers.reply(text)))
        #expect(
            words.contains("\(expected) 'data.timeline.counts.impressions', where a count belongs"),
            "\(words)")
    }

    @Test(
        "JSON of another shape is a fault",
        arguments: [
            "{}", "[]", "null", "5", #"{"data":null}"#, #"{"data":[]}"#,
            #"{"data":{"timeline":{"counts":5}}}"#, #"{"data":{"timeline":{"counts":null}}}"#,
            #"{"message":"rate limited"}"#,
            #"{"data":{"timeline":{"counts":{"engagements":null,"impressions":5}}}}"#,
        ])
    func shapes(text: String) async {
        let words = await outcome(.json(text))
        #expect(words.contains("'data.timeline.counts.engagements', where a count belongs"))
    }

    @Test(
        "What is no JSON is told as what it is",
        arguments: [
            ([], "the reply is empty"), (Array(" \n".utf8), "the reply is empty"),
            (Array("<!DOCTYPE html><p>Sign in".utf8), "the reply is HTML, not JSON"),
            (Array(#"{"data":{"timeline""#.utf8), "the reply is not JSON"),
            ([0x7B, 0x22, 0xFF, 0x22, 0x7D], "the reply is not UTF-8 text"),
        ] as [([UInt8], String)])
    func noJSON(body: [UInt8], expected: String) async {
        let words = await outcome(Answer(status: 200, body: body))
        #expect(words.contains(expected), "\(words)")
    }
}
