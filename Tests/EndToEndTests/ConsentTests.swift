import TestSupport
import Testing

@Suite("People's figures")
struct ConsentTests {
    private static let configuration = """
        title: DE Dashboard
        groups:
          de: { name: Developer Evangelism }
        profiles:
          - { tracker: zQ9xYw, user: somebody77, group: de, network: twitter, CONSENT }

        """

    private static let document = """
        { "user": "somebody77", "group": "de", "social_network": "twitter",
          "impressions": { "2020": { "10": 39008 } } }
        """

    private static func workplace(_ consent: String) throws -> Workplace {
        let work = try Workplace.dashboard(configuration.replacing("CONSENT", with: consent))
        try work.write(document, to: "zQ9xYw.json")
        return work
    }

    @Test("Neither handle nor tracker stands anywhere in the site unless the person allows it")
    func nothingPersonal() throws {
        let work = try Self.workplace("consent: 2020-07-01, publish: group")
        try work.run("import", "zQ9xYw.json", "--clock", "2021-01-04").mustSucceed()
        let run = try work.run("build", "--clock", "2020-12-31").mustSucceed()
        let site = try work.contents(of: "public")
        for name in ["somebody77", "zQ9xYw"] {
            #expect(site.paths(containing: name) == [])
            #expect(site.paths.filter { $0.contains(name) } == [])
            #expect(!run.errors.contains(name))
        }
        #expect(
            site.text("api/group/de/impressions/twitter/2020/10.json") == #"{"10":39008}"#,
            "the person's figures count in the group's")
    }

    @Test("Who allows it is shown by handle; the tracker is still nobody's business")
    func allowed() throws {
        let work = try Self.workplace("consent: 2020-07-01, publish: user")
        try work.run("import", "zQ9xYw.json", "--clock", "2021-01-04").mustSucceed()
        try work.run("build", "--clock", "2020-12-31").mustSucceed()
        let site = try work.contents(of: "public")
        let chart = try #require(site.text("charts/user/somebody77/impressions/twitter/2020.svg"))
        #expect(chart.contains("@somebody77"))
        #expect(site.paths(containing: "zQ9xYw") == [])
    }

    @Test("Consent that is taken back takes the person's pages away with the next build")
    func takenBack() throws {
        let work = try Self.workplace("consent: 2020-07-01, publish: user")
        try work.run("import", "zQ9xYw.json", "--clock", "2021-01-04").mustSucceed()
        try work.run("build", "--clock", "2020-12-31").mustSucceed()
        for consent in ["consent: 2020-07-01, publish: group", "publish: user"] {
            try work.write(
                Self.configuration.replacing("CONSENT", with: consent), to: "dashboard.yml")
            try work.run("build", "--clock", "2020-12-31").mustSucceed()
            let site = try work.contents(of: "public")
            #expect(site.paths(containing: "somebody77") == [])
            #expect(!work.has("public/charts/user"))
        }
    }

    @Test("Without consent no figure of a profile comes into the store")
    func noConsent() throws {
        let work = try Self.workplace("publish: user")
        let before = try work.contents()
        let run = try work.run("import", "zQ9xYw.json")
        #expect(run.ending == .exit(1))
        #expect(
            run.errors == """
                zQ9xYw.json:1: 'somebody77' has no recorded consent. Add 'consent: YYYY-MM-DD' to \
                the profile once the person has agreed.

                """)
        #expect(try work.contents() == before)
    }

    @Test("A chart of somebody who does not allow it is refused, known to the store or not")
    func drawRefused() throws {
        let work = try Self.workplace("consent: 2020-07-01, publish: group")
        try work.run("import", "zQ9xYw.json", "--clock", "2021-01-04").mustSucceed()
        for user in ["somebody77", "nobody"] {
            let run = try work.run("draw", "user/\(user)/impressions/twitter/2020")
            #expect(run.ending == .exit(1))
            #expect(run.output == "")
            #expect(
                run.errors == """
                    figures of '\(user)' are not shown by name. A profile needs 'consent' and \
                    'publish: user' for that.

                    """)
        }
    }
}
