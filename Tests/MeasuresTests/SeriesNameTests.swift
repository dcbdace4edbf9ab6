import Measures
import Testing

@Suite("The name of a series")
struct SeriesNameTests {
    @Test("The path has grouping, name, datatype and network")
    func path() throws {
        #expect(try name(.group, "de").path == "group/de/impressions/twitter")
        #expect(try name(.user, "sandra42").path == "user/sandra42/impressions/twitter")
    }

    @Test("A heading names the network first")
    func title() throws {
        #expect(try name(.group, "de").title == "Twitter impressions")
        #expect(try name(.group, "de", "views", "youtube").title == "YouTube views")
    }

    @Test("A group and a user of one name are two series")
    func subjects() throws {
        #expect(try name(.group, "de") != name(.user, "de"))
    }

    @Test("Groups come before users, then names, datatypes and networks by themselves")
    func order() throws {
        let names = [
            try name(.group, "de"), try name(.group, "de", "impressions", "x"),
            try name(.group, "de", "views", "blog"), try name(.group, "de-x"),
            try name(.group, "de.x"), try name(.user, "a"),
        ]
        #expect(names.reversed().sorted() == names)
    }

    private func name(
        _ grouping: Grouping, _ subject: String, _ datatype: String = "impressions",
        _ network: String = "twitter"
    ) throws -> SeriesName {
        SeriesName(
            subject: grouping == .group
                ? .group(try #require(Name(subject))) : .user(try #require(Name(subject))),
            datatype: try #require(Name(datatype)), network: try #require(Name(network)))
    }
}
