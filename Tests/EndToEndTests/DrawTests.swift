import TestSupport
import Testing

@Suite("draw QUERY")
struct DrawTests {
    private static let path = "group/de/impressions/twitter/2020"
    private static let query =
        "grouping=group&grouping_data=de&datatype=impressions&year=2020&month=all&network=twitter"

    @Test(
        "However a chart is named, it is the one that the site has",
        arguments: [
            path, "chart:\(path)", query, "?\(query)",
            "\(query)&response_type=chart&chart_type=bar",
            "https://old.example.org/getKeyHoleData?\(query)&response_type=chart&chart_type=bar",
        ])
    func spellings(query: String) throws {
        let work = try Workplace.builtDashboard()
        let run = try work.run("draw", query, "--clock", "2020-12-31").mustSucceed()
        #expect(run.outputBytes == (try work.contents(of: "public")["charts/\(Self.path).svg"]))
    }

    @Test(
        "Asked for figures, it answers as the endpoint does",
        arguments: ["\(path)/all", "\(query)&response_type=json"])
    func figures(query: String) throws {
        let work = try Workplace.importedDashboard()
        #expect(try work.run("draw", query).mustSucceed().output == Workplace.figures2020)
    }

    @Test("--json answers figures whatever the query says")
    func json() throws {
        let work = try Workplace.importedDashboard()
        let run = try work.run("draw", Self.path, "--json").mustSucceed()
        #expect(run.output == Workplace.figures2020)
        let month = try work.run("draw", "\(Self.path)/07").mustSucceed()
        #expect(month.output == #"{"07":23833}"#)
    }

    @Test("A theme of its own is the file of that theme", arguments: ["light", "dark"])
    func theme(theme: String) throws {
        let work = try Workplace.builtDashboard()
        let run = try work.run("draw", Self.path, "--theme", theme, "--clock", "2020-12-31")
        let file = try work.contents(of: "public")["charts/\(Self.path)-\(theme).svg"]
        #expect(run.outputBytes == file)
    }

    @Test("A year or a series without data is drawn as such: a picture, not an error")
    func noData() throws {
        let work = try Workplace.importedDashboard()
        let run = try work.run("draw", "group/de/views/youtube/2019", "--clock", "2021-01-04")
        #expect(run.ending == .exit(0))
        #expect(run.output.hasPrefix("<svg"))
        #expect(run.output.contains("No data"))
    }

    @Test(
        "A query that means nothing is refused with the parameter and what it may be",
        arguments: [
            ("group/de/impressions", "'group/de/impressions' is no path"),
            ("grupo/de/impressions/twitter/2020", "'grupo' is no grouping (group, user)"),
            ("group/../impressions/twitter/2020", "'..' is no grouping_data"),
            ("\(path)/13", "'13' is no month (all, 01 to 12)"),
            ("\(query)&colour=red", "'colour' is no parameter"),
            ("\(query)&year=2021", "'2020, 2021' is no year"),
            ("grouping=group", "the parameter 'grouping_data' is missing"),
            ("group/dee/impressions/twitter/2020", "there is no group 'dee'. Did you mean 'de'?"),
        ])
    func refused(query: String, told: String) throws {
        let work = try Workplace.dashboard()
        let before = try work.contents()
        let run = try work.run("draw", query)
        #expect(run.ending == .exit(1))
        #expect(run.output == "")
        #expect(run.errors.hasPrefix(told))
        #expect(try work.contents() == before, "a store is not made by asking")
    }
}
