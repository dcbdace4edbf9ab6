import Testing

@Suite("The endpoint's object")
struct EndpointObjectTests {
    private let path = "data/api/group/de/impressions/twitter/2020/all.json"
    private let year2020 = """
        {"01":0,"02":0,"03":0,"04":0,"05":0,"06":0,"07":23833,"08":911176,"09":576830,\
        "10":780043,"11":974508,"12":803041}
        """
    private let kept = [
        "de impressions twitter 2020-07 23833", "de impressions twitter 2020-08 911176",
        "de impressions twitter 2020-09 576830", "de impressions twitter 2020-10 780043",
        "de impressions twitter 2020-11 974508", "de impressions twitter 2020-12 803041",
    ]

    @Test("The path of the file says whose figures it holds; zeros say nothing")
    func byPath() throws {
        #expect(try Figures.samples(year2020, in: path) == kept)
        #expect(try Figures.samples(year2020, in: "/srv/" + path) == kept)
    }

    @Test("A query says it where the path does not")
    func byQuery() throws {
        let query = "grouping=group&grouping_data=de&datatype=impressions&year=2020&network=twitter"
        let reading = try Figures.reading(query: query)
        #expect(try Figures.samples(year2020, in: "answer.json", reading) == kept)
        #expect(try Figures.samples(year2020, in: path, reading) == kept)
    }

    @Test("A query that contradicts the path is refused")
    func contradiction() throws {
        let query = "grouping=group&grouping_data=de&datatype=impressions&year=2021&network=twitter"
        #expect(
            try Figures.faults(year2020, in: path, try Figures.reading(query: query))
                .contains("twitter/2020/all', --query says 'group/de/impressions/twitter/2021/all'")
        )
    }

    @Test("Without path and query nobody knows whose figures these are")
    func nameless() throws {
        for text in [year2020, "{}"] {
            #expect(
                try Figures.faults(text, in: "answer.json").hasPrefix(
                    "answer.json: the endpoint's object does not say whose figures it holds. Give"))
        }
        #expect(
            try Figures.faults(year2020, in: "group/de/impressions/twitter/fy21/all.json")
                .contains("does not say whose figures it holds"))
    }

    @Test("A single month is read in its own form")
    func singleMonth() throws {
        let path = "api/group/de/impressions/twitter/2020/07.json"
        #expect(
            try Figures.samples("{\"07\":23833}", in: path)
                == ["de impressions twitter 2020-07 23833"])
        #expect(
            try Figures.faults("{\"08\":23833}", in: path)
                == "\(path):1: '08' is another month than the file's name or --query says.")
    }

    @Test("A user's object needs a profile with consent")
    func users() throws {
        let path = { (user: String) in "user/\(user)/impressions/twitter/2020/all.json" }
        #expect(
            try Figures.samples("{\"07\":1}", in: path("sandra42"))
                == ["de sandra42#kT41gQ impressions twitter 2020-07 1"])
        #expect(
            try Figures.faults("{\"07\":1}", in: path("silent")).contains("no recorded consent"))
        #expect(try Figures.faults("{\"07\":1}", in: path("nobody")).contains("has no profile"))
        #expect(
            try Figures.faults("{\"07\":1}", in: "group/dee/views/blog/2020/all.json")
                .hasSuffix("the group 'dee' is not in the configuration. Did you mean 'de'?"))
    }

    @Test(
        "A bad month or count is told with its line",
        arguments: [
            ("{\"01\":0,\n\"13\":5}", ":2: '2020-13' is no month"),
            ("{\"01\":0,\n\"00\":5}", ":2: '2020-00' is no month"),
            ("{\n\"1\":5}", ":2: '2020-1' is no month"),
            ("{\n\"01\":-5}", ":2: '01': the value is negative: -5. A count is a whole number"),
            ("{\n\"01\":0.5}", ":2: '01': the value is no whole number within 64 bits."),
            ("{\n\"01\":9223372036854775808}", ":2: '01': the value is no whole number within 64"),
            ("{\n\"01\":\"5\"}", ":2: '01': the value is no whole number within 64 bits."),
            ("{\n\"01\":null}", ":2: '01': "), ("{\n\"01\":[1]}", ":2: '01': the value is no"),
            (
                "{\"01\":1,\n\"01\":2}",
                ":2: the key '01' stands on line 1 already. Keep one of them."
            ),
            ("[1]", ":1: the file: "), ("{\"01\":1", ":1:8: this is not JSON: "),
            ("5", ":1: the file: "),
        ])
    func faults(text: String, expected: String) throws {
        let faults = try Figures.faults(text, in: path)
        #expect(faults.hasPrefix(path + expected), "\(faults)")
    }

    @Test("A whole number beyond binary fractions keeps its last digit")
    func exact() throws {
        #expect(
            try Figures.samples("{\"01\":9007199254740993}", in: path)
                == ["de impressions twitter 2020-01 9007199254740993"])
        #expect(
            try Figures.samples("{\"01\":9007199254740993.0}", in: path)
                == ["de impressions twitter 2020-01 9007199254740993"])
    }
}
