import Measures
import Testing

@Suite("A name")
struct NameTests {
    @Test(
        "Letters, digits, underscore, hyphen and dot make a name",
        arguments: [
            "de", "sandra42", "kT41gQ", "_private", "a", "9", "DE-Consulting", "v1.2", "a..b", "x-",
            String(repeating: "x", count: 64),
        ])
    func allowed(text: String) {
        #expect(Group.ID(text)?.description == text)
    }

    @Test(
        "Whatever could leave its folder, its query or its page is no name",
        arguments: [
            "", ".", "..", "../../etc", "/etc", "a/b", "a\\b", ".hidden", "-rf", " ", "a b", "a&b",
            "a=b", "a%2e", "a?b", "a#b", "a+b", "a:b", "<b>", "a\"", "a'", "a\n", "a\0",
            "@sandra42",
            "é", "dе", "🦊", "ａ", "de\u{301}", "de\u{200B}", "\u{202E}de",
            String(repeating: "x", count: 65),
        ])
    func refused(text: String) {
        #expect(Group.ID(text) == nil)
    }

    @Test("Names are told apart by case and go by their bytes")
    func order() throws {
        let names = try ["de", "DE", "_x", "a-b", "a", "9"].map { try #require(Network($0)) }
        #expect(Set(names).count == 6)
        #expect(names.sorted().map(\.text) == ["9", "DE", "_x", "a", "a-b", "de"])
    }

    @Test(
        "A network has the name that it gives itself",
        arguments: [
            ("twitter", "Twitter"), ("youtube", "YouTube"), ("linkedin", "LinkedIn"),
            ("github", "GitHub"), ("gitlab", "GitLab"), ("blog", "Blog"), ("x", "X"),
            ("_x", "_x"), ("9gag", "9gag"),
        ])
    func networkTitle(name: String, title: String) {
        #expect(Network(name)?.title == title)
    }
}
