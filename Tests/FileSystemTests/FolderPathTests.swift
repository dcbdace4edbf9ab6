import FileSystem
import Testing

struct FolderPathTests {
    @Test(
        "A path is split before its last name",
        arguments: [
            ("public", ".", "public"), ("public/", ".", "public"), ("./public/.", ".", "public"),
            ("a/b", "a", "b"), ("a//b/./c", "a/b", "c"), ("/a", "/", "a"), ("/a/b", "/a", "b"),
            ("..", ".", ".."), ("a/..", "a", ".."), ("", ".", nil), (".", ".", nil),
            ("/", "/", nil), ("//./", "/", nil), ("a/\u{301}b", "a", "\u{301}b"),
        ])
    func split(text: String, above: String, name: String?) {
        let path = FolderPath(text)
        #expect(path.above == above)
        #expect(path.name == name.map { DiskPath($0) })
    }
}
