import Measures
import Testing

@Suite("A series query")
struct SeriesQueryTests {
    private static let de = "grouping=group&grouping_data=de&datatype=impressions&network=twitter"

    @Test(
        "The parameters of old links are read in any order",
        arguments: [
            (
                "?grouping=group&grouping_data=de&datatype=impressions&year=2021&month=all"
                    + "&network=twitter&response_type=chart&chart_type=bar",
                "group/de/impressions/twitter/2021"
            ),
            (
                "chart_type=bar&response_type=chart&network=twitter&month=all&year=2020"
                    + "&datatype=engagements&grouping_data=sandra42&grouping=user",
                "user/sandra42/engagements/twitter/2020"
            ),
            (
                "\(de)&year=2020&month=all&response_type=json",
                "group/de/impressions/twitter/2020/all"
            ),
            ("\(de)&year=2020&month=07&response_type=json", "group/de/impressions/twitter/2020/07"),
            ("\(de)&year=fy21&response_type=chart", "group/de/impressions/twitter/fy21"),
            ("\(de)&year=FY2021&response_type=chart", "group/de/impressions/twitter/fy21"),
        ])
    func oldLinks(queryString: String, path: String) throws {
        #expect(try SeriesQuery(queryString: queryString).path == path)
    }

    @Test("Without them, month is all, the response is JSON and the chart has bars")
    func defaults() throws {
        let short = try SeriesQuery(queryString: "\(Self.de)&year=2021")
        #expect(short.months == .all && short.response == .json)
        let chart = try SeriesQuery(queryString: "\(Self.de)&year=2021&response_type=chart")
        #expect(chart.response == .chart(.bar))
    }

    @Test("The chart type is read for charts only")
    func chartTypeOfFigures() throws {
        let query = try SeriesQuery(queryString: "\(Self.de)&year=2021&chart_type=cake")
        #expect(query.response == .json)
        #expect(throws: SeriesQueryError(parameter: "chart_type", found: "cake", allowed: ["bar"]))
        {
            try SeriesQuery(
                queryString: "\(Self.de)&year=2021&response_type=chart&chart_type=cake")
        }
    }

    @Test("The query string has the documented order")
    func queryString() throws {
        let query = try SeriesQuery(path: "group/de/impressions/twitter/2021")
        #expect(
            query.queryString
                == "grouping=group&grouping_data=de&datatype=impressions&year=2021&month=all"
                + "&network=twitter&response_type=chart&chart_type=bar")
    }

    @Test(
        "Percent signs and empty pairs are resolved",
        arguments: [
            "grouping=%67roup&grouping_data=%64%65&datatype=impressions&network=twitter&year=20%32%31",
            "%67rouping=group&&grouping_data=de&datatype=impressions&network=twitter&year=2021&",
        ])
    func percentEncoding(queryString: String) throws {
        let query = try SeriesQuery(queryString: queryString)
        #expect(query.path == "group/de/impressions/twitter/2021/all")
    }

    @Test(
        "A name that could leave its folder is refused, however it is written",
        arguments: [
            ("../../etc", "../../etc"), ("..%2F..%2Fetc", "../../etc"), ("%2e%2e", ".."),
            ("de%00", "de\0"), ("de%", "de%"), ("de%2", "de%2"), ("de%zz", "de%zz"),
            ("%-0", "%-0"), ("%+0", "% 0"), ("d+e", "d e"), ("de%FF", "de\u{FFFD}"), ("%é", "%é"),
            ("%aé", "%aé"), ("a=b", "a=b"),
        ])
    func hostileName(written: String, found: String) {
        let error = #expect(throws: SeriesQueryError.self) {
            try SeriesQuery(
                queryString:
                    "grouping=group&grouping_data=\(written)&datatype=views&network=blog&year=2021")
        }
        #expect(error?.parameter == "grouping_data")
        #expect(error?.found == found)
    }

    @Test(
        "An error names the parameter and what was found",
        arguments: [
            ("", "grouping", nil), ("?", "grouping", nil), ("&&", "grouping", nil),
            ("grouping=group", "grouping_data", nil), ("grouping=", "grouping", nil),
            ("grouping", "grouping", nil), ("grouping=Group", "grouping", "Group"),
            ("\(de)", "year", nil), ("\(de)&year=21", "year", "21"),
            ("\(de)&year=0000", "year", "0000"), ("\(de)&year=latest", "year", "latest"),
            ("\(de)&year=2021&month=7", "month", "7"), ("\(de)&year=2021&month=00", "month", "00"),
            ("\(de)&year=2021&month=13", "month", "13"), ("\(de)&year=2021&month=", "month", ""),
            ("\(de)&year=2021&month=ALL", "month", "ALL"),
            ("\(de)&year=2021&response_type=svg", "response_type", "svg"),
            ("\(de)&year=2021&response_type=", "response_type", nil),
            ("\(de)&year=2021&response_type=chart&chart_type=", "chart_type", nil),
            ("\(de)&year=2021&mnth=07", "parameter", "mnth"), ("=x", "parameter", ""),
            ("\(de)&year=2021&year=2022", "year", "2021, 2022"),
            ("\(de)&year=2021&%79ear=2021", "year", "2021, 2021"),
        ] as [(String, String, String?)])
    func errors(queryString: String, parameter: String, found: String?) {
        let error = #expect(throws: SeriesQueryError.self) {
            try SeriesQuery(queryString: queryString)
        }
        #expect(error?.parameter == parameter)
        #expect(error?.found == found)
    }

    @Test(
        "A message says what is wrong and what would be right",
        arguments: [
            ("\(de)&year=2021&mnth=07", "'mnth' is no parameter (did you mean 'month'?)"),
            ("\(de)&year=2021&month=13", "'13' is no month (all, 01 to 12)"),
            (
                "\(de)&year=2021&response_type=jsn",
                "'jsn' is no response_type (did you mean 'json'?)"
            ),
            ("\(de)&year=2021&year=2022", "'2021, 2022' is no year (one value)"),
            (
                de,
                "the parameter 'year' is missing (a year such as 2021, a fiscal year such as fy21)"
            ),
        ])
    func messages(queryString: String, message: String) {
        let error = #expect(throws: SeriesQueryError.self) {
            try SeriesQuery(queryString: queryString)
        }
        #expect(error?.description == message)
    }

    @Test(
        "A path that is too short, too long or half written is refused",
        arguments: [
            "", "/", "group/de/impressions/twitter", "/group/de/impressions/twitter/2021",
            "group/de/impressions/twitter/2021/", "group/de/impressions/twitter/2021/07/01",
            "group//impressions/twitter/2021", "group/../impressions/twitter/2021",
            "group/de/impressions/twitter/2021.", "group/de/impressions/twitter/.2021",
            "group/de/impressions/twitter/2021..bar", "group/de/impressions/twitter/2021.svg",
            "group/de/impressions/twitter/2021/13", "group/de/impressions/twitter/2021.bar/07",
            "team/de/impressions/twitter/2021", "group/de/impressions/twitter/2021/\u{301}07",
        ])
    func malformedPath(path: String) {
        #expect(throws: SeriesQueryError.self) { try SeriesQuery(path: path) }
    }

    @Test("Bars may be asked for by name in a path")
    func namedChartType() throws {
        let named = try SeriesQuery(path: "group/de/impressions/twitter/2021.bar")
        #expect(named == (try SeriesQuery(path: "group/de/impressions/twitter/2021")))
    }

    @Test(
        "A template always means the chart of the whole year",
        arguments: [
            "chart:group/de/impressions/twitter/2021", "chart:group/de/impressions/twitter/2021/07",
            "chart:?\(de)&year=2021&month=all&chart_type=bar", "chart:?\(de)&year=2021",
            "chart:?\(de)&year=2021&response_type=json",
            "chart:?\(de)&year=2021&response_type=chart&chart_type=bar",
        ])
    func templates(templateURL: String) throws {
        let query = try SeriesQuery(templateURL: templateURL)
        #expect(query.response == .chart(.bar))
        #expect(query.templateURL == "chart:group/de/impressions/twitter/2021")
    }

    @Test(
        "A template's slip is an error and not another chart",
        arguments: [
            ("chart:?\(de)&year=2021&chart_type=bra", "chart_type"),
            ("chart:?\(de)&year=2021&response_type=json&chart_type=bra", "chart_type"),
            ("chart:?\(de)&year=2021&response_type=jsno", "response_type"),
            ("chart:?\(de)&year=2021&chart_typ=bar", "parameter"), ("chart:?", "grouping"),
            ("chart:", "path"), ("table:budgets/fy27-q4", "template URL"),
            ("group/de/impressions/twitter/2021", "template URL"),
        ])
    func malformedTemplate(templateURL: String, parameter: String) {
        let error = #expect(throws: SeriesQueryError.self) {
            try SeriesQuery(templateURL: templateURL)
        }
        #expect(error?.parameter == parameter)
    }
}
