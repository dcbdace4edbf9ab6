import TestSupport
import Testing

@Suite("Variables and secrets")
struct SecretTests {
    private static let secret = "s3cr3t-4711-vierzehn"

    private static let configuration =
        Workplace.plainConfiguration + """
            sources:
              twitter: { kind: keyhole, token: "${KEYHOLE_TOKEN}" }

            """

    @Test("A source's token that is not set does not keep anybody from building")
    func unsetToken() throws {
        let work = try Workplace.importedDashboard(Self.configuration)
        try work.run("build").mustSucceed()
        try work.run("check").mustSucceed()
    }

    @Test("A token stands in no output, no store and no site")
    func tokenStaysSecret() throws {
        let work = try Workplace.dashboard(Self.configuration)
        work.environment["KEYHOLE_TOKEN"] = Self.secret
        let runs = [
            try work.run("import", Workplace.figuresPath, "-v"), try work.run("build", "-v"),
            try work.run("build", "--json"), try work.run("check", "--json"),
            try work.run("draw", "group/de/impressions/twitter/2020", "-v"),
        ]
        for run in runs {
            try run.mustSucceed()
            #expect(!(run.output + run.errors).contains(Self.secret))
        }
        #expect(try work.contents().paths(containing: Self.secret) == [])
    }

    @Test(
        "A value from the environment that is wrong is not quoted in the message",
        arguments: [
            "base_url: ftp://${KEYHOLE_TOKEN}", "store: ${KEYHOLE_TOKEN}",
            "fiscal_year_start: ${KEYHOLE_TOKEN}",
            "profiles: [{ tracker: a, user: b, group: \"${KEYHOLE_TOKEN}\", network: twitter }]",
        ])
    func wrongValue(line: String) throws {
        let work = try Workplace.dashboard(Workplace.plainConfiguration + line + "\n")
        work.environment["KEYHOLE_TOKEN"] = Self.secret
        let run = try work.run("build")
        #expect(run.ending == .exit(1))
        #expect(run.errors.hasPrefix("dashboard.yml:4:"))
        #expect(!run.errors.contains(Self.secret))
    }

    @Test("A variable that a used key names has to be set; the nearest that is gets named")
    func missingVariable() throws {
        let work = try Workplace.dashboard(
            Workplace.plainConfiguration + "base_url: ${CI_PAGE_URL}\n")
        work.environment["CI_PAGES_URL"] = "https://pages.example.org"
        let run = try work.run("build")
        #expect(run.ending == .exit(1))
        #expect(
            run.errors == """
                dashboard.yml:4:11: the environment variable 'CI_PAGE_URL' is not set. Did you \
                mean 'CI_PAGES_URL'?

                """)
        #expect(!work.has("public"))
    }

    @Test("A variable that is set stands for its value")
    func setVariable() throws {
        let work = try Workplace.dashboard(
            Workplace.plainConfiguration + "base_url: ${WHERE}/de\n")
        work.environment["WHERE"] = "https://pages.example.org"
        try work.run("import", Workplace.figuresPath).mustSucceed()
        try work.run("build").mustSucceed()
        let page = try #require(try work.contents(of: "public").text("embed/index.html"))
        #expect(page.contains("https://pages.example.org/de/charts/group/de/impressions/"))
    }
}
