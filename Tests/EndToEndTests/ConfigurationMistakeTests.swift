import TestSupport
import Testing

@Suite("Mistakes in the configuration")
struct ConfigurationMistakeTests {
    static let mistakes = [
        Mistake(
            "an unknown key", in: "dashboard.yml",
            "title: T\ngroups: {}\nbase_ulr: https://a.org\n",
            told: "dashboard.yml:3:1: unknown key 'base_ulr'. Did you mean 'base_url'?"),
        Mistake(
            "an unknown key of a profile", in: "dashboard.yml",
            """
            title: T
            groups: { de: { name: D } }
            profiles:
              - { tracker: a, user: b, group: de, network: twitter, consnet: 2020-01-01 }

            """,
            told: "dashboard.yml:4:57: unknown key 'consnet'. Did you mean 'consent'?"),
        Mistake(
            "a key that stands twice", in: "dashboard.yml", "title: T\ntitle: U\ngroups: {}\n",
            told: "dashboard.yml:1:1: the key 'title' stands here twice. Keep one of them."),
        Mistake(
            "a wrong type", in: "dashboard.yml",
            "title: T\ngroups: {}\nfiscal_year_start: February\n",
            told: "dashboard.yml:3:20: expected a whole number, found 'February'."),
        Mistake(
            "keys that are missing", in: "dashboard.yml", "fiscal_year_start: 2\n",
            told: "dashboard.yml:1:1: the key 'title' is missing here.",
            "dashboard.yml:1:1: the key 'groups' is missing here."),
        Mistake(
            "a group that would leave the site's folder", in: "dashboard.yml",
            "title: T\ngroups:\n  ../../etc: { name: Passwords }\n",
            told: "dashboard.yml:3:3: '../../etc' can't be a group: letters, digits, '_', '-' and"
                + " '.', not beginning with '-' or '.', at most 64 characters."),
        Mistake(
            "a profile of a group that there is not", in: "dashboard.yml",
            """
            title: T
            groups: { education: { name: E } }
            profiles:
              - { tracker: a, user: b, group: educaton, network: twitter }

            """,
            told: "dashboard.yml:4:35: expected one of the groups, found 'educaton'. Did you mean"
                + " 'education'?"),
        Mistake(
            "an address without TLS", in: "dashboard.yml",
            "title: T\ngroups: {}\nbase_url: http://example.org\n",
            told: "dashboard.yml:3:11: expected an https:// address (http:// only on this machine),"
                + " found 'http://example.org'."),
        Mistake(
            "a kind of source that there is not", in: "dashboard.yml",
            "title: T\ngroups: {}\nsources:\n  v: { kind: youtub }\n",
            told: "dashboard.yml:4:14: there is no kind of source 'youtub'. Did you mean"
                + " 'youtube'?"),
    ]

    @Test("Each is told with file, line, column and what to do", arguments: mistakes)
    func told(_ mistake: Mistake) throws {
        let work = try Workplace.importedDashboard()
        try work.write(mistake.text, to: mistake.file)
        let before = try work.contents()
        let build = try work.run("build")
        #expect(build.errors == mistake.errors)
        #expect(build.ending == .exit(1))
        #expect(try work.contents() == before, "nothing is written")
        let check = try work.run("check")
        #expect(check.errors == mistake.errors)
        #expect(check.ending == .exit(4))
    }

    @Test("All mistakes are told at once, in the order of the file")
    func allAtOnce() throws {
        let work = try Workplace.dashboard(
            "titel: T\ngroups: { ../x: { name: X } }\nfiscal_year_start: 13\n")
        let lines = try work.run("check").errors.split(separator: "\n")
        #expect(lines.map { $0.prefix(17) }.count == 4)
        #expect(lines.map { String($0.prefix(15)) } == lines.map { String($0.prefix(15)) }.sorted())
    }
}
