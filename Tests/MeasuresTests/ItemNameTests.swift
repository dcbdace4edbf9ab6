import Measures
import Testing

@Suite("The name of an item")
struct ItemNameTests {
    @Test(
        "Any text of a vendor is one",
        arguments: [
            "_OSDh_L5M_E", "/blog/2021/05/", "a b", " ", "../../etc", "<script>", "ü 🦊", "'",
            String(repeating: "x", count: 2_048), String(repeating: "é", count: 1_024),
        ])
    func allowed(text: String) throws {
        let name = try #require(ItemName(text))
        #expect(name.text == text)
        #expect(name.description == text)
    }

    @Test(
        "Nothing, control characters and texts without end are none",
        arguments: [
            "", "\n", "a\nb", "a\tb", "a\0", "\u{7F}", String(repeating: "x", count: 2_049),
            String(repeating: "é", count: 1_025),
        ])
    func refused(text: String) {
        #expect(ItemName(text) == nil)
    }

    @Test("Names are told apart by case, and go in order")
    func order() {
        let names = ["b", "a", "B", "/a"].compactMap(ItemName.init)
        #expect(Set(names).count == 4)
        #expect(names.sorted().map(\.text) == ["/a", "B", "a", "b"])
    }
}
