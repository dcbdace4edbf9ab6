import Testing

@Suite("Documents of keyhole_social_metrics")
struct TrackerDocumentTests {
    private func document(
        _ counts: String, user: String = "sandra42", group: String = "de"
    ) -> String {
        "{\"user\": \"\(user)\", \"group\": \"\(group)\",\n\"social_network\": \"twitter\",\n"
            + counts + "}"
    }

    @Test("One document brings every month of both counts")
    func one() throws {
        let text = document(
            "\"impressions\": {\"2020\": {\"10\": 39008, \"11\": 90963}, \"2021\": {\"10\": 69785}},"
                + "\"engagements\": {\"2020\": {\"10\": 1125}}")
        #expect(
            try Figures.samples(text, in: "x/kT41gQ.json") == [
                "de sandra42#kT41gQ engagements twitter 2020-10 1125",
                "de sandra42#kT41gQ impressions twitter 2020-10 39008",
                "de sandra42#kT41gQ impressions twitter 2020-11 90963",
                "de sandra42#kT41gQ impressions twitter 2021-10 69785",
            ])
    }

    @Test("Several documents stand under their trackers")
    func several() throws {
        let counts = "\"impressions\": {\"2020\": {\"10\": 5}}"
        let text =
            "{\"zz99ZZ\": \(document(counts, user: "other", group: "education")),"
            + "\"kT41gQ\": \(document(counts))}"
        #expect(
            try Figures.samples(text, in: "export.json") == [
                "de sandra42#kT41gQ impressions twitter 2020-10 5",
                "education other#zz99ZZ impressions twitter 2020-10 5",
            ])
    }

    @Test(
        "Handle and tracker are kept as the configuration has them",
        arguments: [
            ("sandra42", "kT41gQ.json"), ("Sandra42", "kT41gQ.json"), ("sandra42", "yy88YY.json"),
            ("sandra42", "figures.json"), ("sandra42", "in/.json"), ("sandra42", "é9999.json"),
        ])
    func tracker(user: String, path: String) throws {
        let text = document("\"impressions\": {\"2020\": {\"10\": 5}}", user: user)
        #expect(
            try Figures.samples(text, in: path)
                == ["de sandra42#kT41gQ impressions twitter 2020-10 5"])
    }

    @Test(
        "A document that contradicts the configuration is refused",
        arguments: [
            ("sandra42", "de", "zz99ZZ.json", "the tracker 'zz99ZZ' is of 'sandra42'"),
            ("sandra42", "de", "aB12cD.json", "the tracker 'aB12cD' is of 'sandra42'"),
            ("sandra42", "education", "kT41gQ.json", "'sandra42' belongs to 'education'"),
        ])
    func contradictions(user: String, group: String, path: String, claim: String) throws {
        let text = document("\"impressions\": {}", user: user, group: group)
        let faults = try Figures.faults(text, in: path)
        #expect(faults.contains("the document says that \(claim), the configuration says"))
    }

    @Test("Fields that nobody asked for are ignored, missing maps are empty")
    func fields() throws {
        let text = document("\"bio\": {\"a\": [1, {\"2020\": null}]}, \"01\": 5, \"views\": {}")
        #expect(try Figures.samples(text, in: "kT41gQ.json").isEmpty)
    }

    @Test(
        "A bad field is told with its path and line",
        arguments: [
            ("\"impressions\": {\"2020\":\n{\"13\": 5}}", ":4: '2020', '13' is no month"),
            ("\"impressions\": {\"2020\":\n{\"00\": 5}}", ":4: '2020', '00' is no month"),
            ("\"impressions\": {\"0202\":\n{\"05\": 5}}", ":4: '0202', '05' is no month"),
            ("\"impressions\": {\"2020\": {\n\"7\": 5}}", ":4: '2020', '7' is no month"),
            ("\"impressions\": {\n\"20\": {\"07\": 5}}", ":4: '20', '07' is no month"),
            ("\"impressions\": {\n\"twenty\": {\"07\": 5}}", ":4: 'twenty', '07' is no month"),
            (
                "\"impressions\": {\"2020\": {\"07\":\n-1}}",
                ":4: 'impressions.2020.07': the value is"
            ),
            ("\"engagements\": {\"2020\":\n{\"07\": 1.5}}", ":4: 'engagements.2020.07': the value"),
            ("\"impressions\": {\"2020\":\n5}", ":4: 'impressions.2020': "),
            ("\"impressions\":\n[]", ":4: 'impressions': "),
            (
                "\"impressions\": {\"2020\": {\"07\": 1,\n\"07\": 2}}",
                ":4: the key '07' stands on line 3"
            ),
        ])
    func faults(counts: String, expected: String) throws {
        let faults = try Figures.faults(document(counts), in: "kT41gQ.json")
        #expect(faults.hasPrefix("kT41gQ.json" + expected), "\(faults)")
    }

    @Test(
        "Who it is about has to be known and safe",
        arguments: [
            ("silent", "de", ":1: 'silent' has no recorded consent."),
            ("Silent", "de", ":1: 'silent' has no recorded consent."),
            ("later", "de", ":1: 'later' consents from 2026-11-23 on only."),
            ("nobody", "de", ":1: 'nobody' has no profile for twitter in the configuration."),
            (
                "sandra42", "dee",
                ":1: the group 'dee' is not in the configuration. Did you mean 'de'"
            ),
            ("../x", "de", ":1: '../x' can't be a user: letters, digits"),
            ("sandra42", "../../etc", ":1: '../../etc' can't be a group: letters, digits"),
        ])
    func people(user: String, group: String, expected: String) throws {
        let text = document("\"impressions\": {}", user: user, group: group)
        let faults = try Figures.faults(text, in: "a.json")
        #expect(faults.hasPrefix("a.json" + expected), "\(faults)")
    }

    @Test("A document that lacks a field says which")
    func missing() throws {
        #expect(
            try Figures.faults("{\"user\": \"a\", \"group\": \"de\"}", in: "a.json")
                == "a.json:1: the file: 'social_network' is missing.")
        #expect(
            try Figures.faults(
                "{\"kT41gQ\":\n{\"user\": \"a\", \"social_network\": \"x\"}}", in: "a.json")
                == "a.json:2: 'kT41gQ': 'group' is missing.")
    }

    @Test("Two documents of the same person on one network are refused")
    func twoDocuments() throws {
        let counts = "\"impressions\": {\"2020\": {\"10\": 5}}"
        let text = "{\"aaaaaa\": \(document(counts)),\n\"bbbbbb\": \(document(counts))}"
        #expect(
            try Figures.faults(text, in: "a.json") == "a.json:4: the user 'sandra42' has two"
                + " documents on twitter, 'aaaaaa' is the other. Keep one of them.")
    }
}
