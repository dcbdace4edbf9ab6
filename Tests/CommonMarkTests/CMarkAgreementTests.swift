import Foundation
import Testing

/// The `cmark` command, where there is one.
private enum CMarkCommand {
    static var path: String? {
        ["/usr/bin/cmark", "/usr/local/bin/cmark", "/opt/homebrew/bin/cmark"]
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static func html(_ markdown: String, path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["--safe"]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(markdown.utf8))
        try input.fileHandleForWriting.close()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: printed, as: UTF8.self)
    }
}

@Suite("Agreement with the cmark command")
struct CMarkAgreementTests {
    @Test(
        "Plain CommonMark comes out as cmark prints it, but for heading ids",
        .enabled(if: CMarkCommand.path != nil, "the cmark command isn't installed here"),
        arguments: [
            "# One\n\nTwo\n===\n\nThree *four*\n---\n\n###### Six ######\n#\n",
            "> # a\n> - b\n>\n>   c\n> 1. d\n\n> e\nf\n",
            "10. a\n\n    b\n\n        code\n11. c\n- d\n+ e\n",
            "~~~ruby & <x>\n| a |\n|---|\n~~~\n\n\tindented\n\n```\nopen",
            "[a][b] [b] ![b] [c](<d e> (f)) <https://x.y/?a=b&c='d'> <me@x.y>\n\n[b]: /u \"t\"\n",
            "[a](/é%20\"[]{}^`|~\\\\) ![](data:image/png;base64,AA==) ![x](javascript:a)\n",
            "<div>\n*a*\n\n*b* <i c='d'> <!-- e --> <? f ?>\n</div>\n",
            "a\\*b\\\\ &amp; &lt; &bogus; &#x41; `` ` `` *__a__ b*c*d*\n",
            "- a\n\n\n- b\n  ```\n  c\n  ```\n\n***\n- * c\n\n  d\n",
            "* a\n * b\n  * c\n   * d\n    * e\n",
            "\u{1F600} \u{A0} \u{2028} \u{B} e\u{301}\ttab\n",
        ])
    func sameLetters(markdown: String) throws {
        let path = try #require(CMarkCommand.path)
        let ours = try html(markdown).replacing(/(<h[1-6]) id="[^"]*"/) { $0.output.1 }
        #expect(try ours == CMarkCommand.html(markdown, path: path))
    }
}
