import FileSystem
import Testing

struct DiskPathTests {
    @Test("Names that Unicode holds to be equal are two files to the disk")
    func unicode() {
        #expect(DiskPath("\u{E9}") != DiskPath("e\u{301}"))
        #expect(DiskPath("a\r\n/b").parent == DiskPath("a\r\n"))
    }

    @Test(
        "The folders above come nearest first",
        arguments: [("a", []), ("a/b", ["a"]), ("a/b/c.txt", ["a/b", "a"]), ("/a", [""])])
    func ancestors(path: String, expected: [String]) {
        #expect(DiskPath(path).ancestors.map(\.text) == expected)
    }

    @Test("A folder comes before what lies in it, and capitals before small letters")
    func order() {
        let paths = ["b", "a/b", "a", "a.txt", "B", "a/B"].map { DiskPath($0) }
        #expect(paths.sorted().map(\.text) == ["B", "a", "a.txt", "a/B", "a/b", "b"])
    }

    @Test("Bytes that are not UTF-8 stay what they are, and are marked in messages")
    func otherBytes() {
        let path = DiskPath("a").appending(DiskPath(bytes: [0xFF]))
        #expect(path.bytes == [0x61, 0x2F, 0xFF])
        #expect(path.text == "a/\u{FFFD}")
    }
}
