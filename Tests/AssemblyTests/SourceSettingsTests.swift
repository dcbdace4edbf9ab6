import Measures
import Outside
import Testing

@testable import Assembly

@Suite("The settings of a source")
struct SourceSettingsTests {
    private static let head = "title: T\ngroups:\n  de: { name: Team }\n"

    private func read(_ text: String) throws(InputErrors) -> Configuration {
        try Configuration(text, file: "dashboard.yml", environment: Environment([:]))
    }

    @Test("The variables of a source may be unset, since they are needed only to collect")
    func unsetSecrets() throws {
        let configuration = try read(
            Self.head + "sources:\n  t: { kind: keyhole, token: \"${KEYHOLE_TOKEN}\" }\n")
        #expect(configuration.sources.map(\.name.text) == ["t"])
        #expect(configuration.notes == [])
    }

    @Test("A setting of a source is read with its variable; one that is unset is told then")
    func settings() throws {
        let text = Self.head + "sources:\n  t: { kind: keyhole, token: \"${KEYHOLE_TOKEN}\" }\n"
        let source = try #require(try read(text).sources.first)
        let token = try source.settings(in: Environment(["KEYHOLE_TOKEN": "abc"])).secret("token")
        #expect(token == "abc")
        do throws(InputError) {
            _ = try source.settings(in: Environment([:])).secret("token")
            Issue.record("an unset variable has no value")
        } catch {
            #expect("\(error)".contains("5:30: the environment variable 'KEYHOLE_TOKEN' is"))
        }
    }

    @Test("A source has the usual policy where nothing is said, and belongs to the first group")
    func usualPolicy() throws {
        let source = try #require(
            try read(Self.head + "sources:\n  t: { kind: csv, file: x.csv }\n").sources.first)
        #expect(source.policy.onError == .lastGood)
        #expect(source.policy.staleAfter.seconds == 3 * 86_400)
        #expect(source.policy.timeout.seconds == 60)
        #expect(source.policy.retries == 5)
        #expect(source.policy.deadline.seconds == 600)
        #expect(source.policy.jumpFactor == 20)
        #expect(source.team.text == "de")
        #expect(!source.isEnteredByHand)
    }
}
