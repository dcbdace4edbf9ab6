import Measures
import Outside
import Testing

@testable import Assembly

@Suite("The configuration")
struct ConfigurationTests {
    private static let head = "title: T\ngroups:\n  de: { name: Team }\n"

    private func read(
        _ text: String, _ variables: [String: String] = [:]
    ) throws(InputErrors) -> Configuration {
        try Configuration(text, file: "dashboard.yml", environment: Environment(variables))
    }

    private func complaints(about text: String, _ variables: [String: String] = [:]) -> String {
        do throws(InputErrors) {
            _ = try read(text, variables)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "A mistake is told with file, line, column and what to do",
        arguments: [
            ("grups: {}", "4:1: unknown key 'grups'. Did you mean 'groups'?"),
            ("fiscal_year_start: 13", "4:20: expected a month from 1 to 12, found '13'."),
            ("fiscal_year_start: May", "4:20: expected a whole number, found 'May'."),
            ("title: U", "1:1: the key 'title' stands here twice. Keep one of them."),
            (
                "store: firestore:p/c",
                "4:8: expected 'sqlite:' and the path of a file, found 'firestore:p/c'."
            ),
            (
                "base_url: http://example.org",
                "4:11: expected an https:// address (http:// only on this machine),"
                    + " found 'http://example.org'."
            ),
            (
                "base_url: ${CI_PAGES_ULR}",
                "4:11: the environment variable 'CI_PAGES_ULR' is not set."
                    + " Did you mean 'CI_PAGES_URL'?"
            ),
            ("base_url: ${OPEN", "4:11: '${' is never closed with '}'."),
            (
                "profiles: [{ tracker: a, user: b, group: df, network: twitter }]",
                "4:42: expected one of the groups, found 'df'. Did you mean 'de'?"
            ),
            (
                "profiles: [{ tracker: a, user: b, group: de, network: x, consent: soon }]",
                "4:67: expected a day as YYYY-MM-DD, found 'soon'."
            ),
            (
                "profiles: [{ tracker: a, user: b, group: de, network: x, publish: all }]",
                "4:67: expected group or user, found 'all'."
            ),
            (
                "sources:\n  t: { kind: keyhol }",
                "5:14: there is no kind of source 'keyhol'. Did you mean 'keyhole'?"
            ),
            (
                "sources:\n  t: { kind: keyhole, tokn: x }",
                "5:23: unknown key 'tokn'. Did you mean 'token'?"
            ),
            (
                "sources:\n  t: { kind: keyhole, on_error: ignore }",
                "5:33: expected fail, last_good, skip, found 'ignore'."
            ),
            (
                "sources:\n  t: { kind: keyhole, retries: many }",
                "5:32: expected a whole number from 0 on, found 'many'."
            ),
            (
                "sources:\n  t: { kind: keyhole, timeout: soon }",
                "5:32: expected a duration such as 60s or 3d, found 'soon'."
            ),
            (
                "sources:\n  t: { kind: bigquery, since: 2021-13 }",
                "5:31: expected a month as YYYY-MM, found '2021-13'."
            ),
            (
                "sources:\n  t: { kind: gitlab, labels: x }",
                "5:30: expected a list, found 'x'."
            ),
            (
                "sources:\n  t: { kind: gitlab, base_url: \"http://evil.example/${X}\" }",
                "5:32: expected an https:// address (http:// only on this machine),"
                    + " found 'http://evil.example/${X}'."
            ),
            (
                "sources:\n  t: { kind: gitlab, team: df }",
                "5:28: expected one of the groups, found 'df'. Did you mean 'de'?"
            ),
            (
                "sources:\n  t: { kind: csv, timeout: 5s }",
                "5:19: unknown key 'timeout'. Allowed: entered_by_hand, file, jump_factor, kind,"
                    + " on_error, stale_after, team."
            ),
            (
                "sources:\n  t: { kind: gitlab, timeout: 0s }",
                "5:31: expected a duration of at least 1s, found '0s'."
            ),
            (
                "sources:\n  t: { kind: gitlab, jump_factor: 1 }",
                "5:35: expected a whole number from 2 to 100, found '1'."
            ),
            (
                "sources:\n  sample: { kind: gitlab }",
                "5:3: 'sample' can't be a source: \(Group.ID.rule), and not 'sample'."
            ),
            (
                "google: { credentails: x }",
                "4:11: unknown key 'credentails'. Did you mean 'credentials'?"
            ),
            (
                "budgets: { counted_by: creatd }",
                "4:24: expected created, due, closed, found 'creatd'."
            ),
            (
                "exports: { bigquery: { datsaet: b } }",
                "4:24: unknown key 'datsaet'. Did you mean 'dataset'?"
            ),
            (
                "sources:\n  t: { kind: gitlab, base_url: \"http://gitlab.example\" }",
                "5:32: expected an https:// address (http:// only on this machine),"
                    + " found 'http://gitlab.example'."
            ),
            (
                "annotations: [{ date: 2021-02-30 }]",
                "4:23: expected a day as YYYY-MM-DD, found '2021-02-30'."
            ),
        ])
    func mistakes(addition: String, complaint: String) {
        let found = complaints(about: Self.head + addition, ["CI_PAGES_URL": "https://x.example"])
        #expect(found == "dashboard.yml:" + complaint)
    }

    @Test("A group named ../../etc is refused with the rule for names")
    func hostileGroup() {
        let found = complaints(about: "title: T\ngroups:\n  ../../etc: { name: E }\n")
        #expect(
            found == "dashboard.yml:3:3: '../../etc' can't be a group: letters, digits, '_', '-'"
                + " and '.', not beginning with '-' or '.', at most 64 characters.")
    }

    @Test("All mistakes are told at once, in the order of the file")
    func everyMistake() {
        let found = complaints(about: "titel: T\nfiscal_year_start: 0\ngroups: 3\n")
        #expect(
            found == """
                dashboard.yml:1:1: unknown key 'titel'. Did you mean 'title'?
                dashboard.yml:1:1: the key 'title' is missing here.
                dashboard.yml:2:20: expected a month from 1 to 12, found '0'.
                dashboard.yml:3:9: expected keys with values, found '3'.
                """)
    }

    @Test("A tracker, and a user on a network, stand in the list only once")
    func doubledProfiles() {
        let list = """
            profiles:
              - { tracker: a, user: b, group: de, network: x }
              - { tracker: a, user: c, group: de, network: x }
              - { tracker: d, user: b, group: de, network: x }
            """
        #expect(
            complaints(about: Self.head + list) == """
                dashboard.yml:6:5: the tracker 'a' stands here twice. Keep one of them.
                dashboard.yml:7:5: 'b' stands here twice for x. Keep one of them.
                """)
    }

    @Test("A variable is replaced within every text, and its value is not looked through again")
    func variables() throws {
        let configuration = try read(
            "title: The ${NAME} board\ngroups:\n  de: { name: \"${TEAM}\" }\n",
            ["NAME": "${TEAM}", "TEAM": "Team: one"])
        #expect(configuration.title == "The ${TEAM} board")
        #expect(configuration.groups.first?.title == "Team: one")
    }

    @Test("A base_url that the command line overrules is not read")
    func overruled() throws {
        let configuration = try Configuration(
            Self.head + "base_url: ${UNSET}\n", file: "dashboard.yml",
            environment: Environment([:]), overruled: ["base_url"])
        #expect(configuration.baseURL == nil)
    }

    @Test("A slash at the end of base_url is dropped")
    func slash() throws {
        let configuration = try read(Self.head + "base_url: https://g.example/p//\n")
        #expect(configuration.baseURL == "https://g.example/p")
    }

    @Test("What is left out has a default: calendar years, and a store in .dashboard")
    func defaults() throws {
        let configuration = try read(Self.head)
        #expect(configuration.calendar.startMonth == 1)
        #expect(configuration.storePath == ".dashboard/store.sqlite")
        #expect(configuration.baseURL == nil)
        #expect(configuration.profiles.isEmpty)
    }

    @Test("A profile without consent is no reason to show anybody by name")
    func consent() throws {
        let configuration = try read(
            Self.head + """
                profiles:
                  - { tracker: a, user: b, group: de, network: x, publish: user }
                  - { tracker: c, user: d, group: de, network: x, publish: user, consent: 2020-07-01 }
                  - { tracker: e, user: f, group: de, network: x, consent: 2020-07-01 }
                """)
        let day = try #require(Day("2020-07-01"))
        #expect(configuration.profiles.map { $0.isShownByName(on: day) } == [false, true, false])
        let before = try #require(Day("2020-06-30"))
        #expect(!configuration.profiles.contains { $0.isShownByName(on: before) })
    }
}
