import Testing

@testable import CommonMark

@Suite("Links and pictures")
struct LinkTests {
    @Test(
        "A link to the web, a mailbox or this site is kept",
        arguments: [
            "http://x.y/", "HTTPS://x.y/a:b", "mailto:a@b.c", "#part", "../a/", "/a?b=c:d", "a/b:c",
            "//x.y/z", "", "1:2", "%6Aavascript:x",
        ])
    func followed(url: String) throws {
        #expect(try html("[a](\(url))") == "<p><a href=\"\(url)\">a</a></p>\n")
    }

    @Test(
        "Any other link loses where it leads, and keeps its words",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:x", "vbscript:x", "file:///etc/passwd", "ftp://x.y/",
            "data:image/png;base64,AA==", "data:text/html,x", "chart:group/de", "&#106;avascript:x",
            "blob:x", "view-source:x",
        ])
    func notFollowed(url: String) throws {
        #expect(try html("[a *b*](\(url) \"t\")") == "<p><a title=\"t\">a <em>b</em></a></p>\n")
    }

    @Test("An odd character makes no scheme, for it is written in percents")
    func disguised() throws {
        #expect(
            try html("[a](java&#10;script:x) [b](&#32;javascript:x)")
                == "<p><a href=\"java%0Ascript:x\">a</a> <a href=\"%20javascript:x\">b</a></p>\n")
    }

    @Test(
        "A picture from the web or of a plain format is kept",
        arguments: ["https://x.y/z.png", "a.svg", "../b.png", "data:image/png;base64,AA=="])
    func shown(url: String) throws {
        #expect(try html("![a](\(url))") == "<p><img src=\"\(url)\" alt=\"a\" /></p>\n")
    }

    @Test(
        "A picture that the page doesn't show is an error with its line and URL",
        arguments: ["https://x.y/z.png", "//x.y/z.png", "a.svg", "data:image/png;base64,AA=="])
    func notShown(url: String) throws {
        let renderer = MarkdownRenderer(schemes: [], shows: { $0 != url }) { _ in "" }
        let error = #expect(throws: MarkdownError.self) {
            try renderer.render(
                "b.svg\n\n| ![](b.svg) |\n|---|\n| *[![a](\(url))](/c)* |", firstLine: 3)
        }
        #expect(error?.description == "line 7: The picture '\(url)' is not shown on this page.")
    }

    @Test(
        "A dangerous picture loses its source",
        arguments: ["javascript:x", "data:image/svg+xml,x", "FILE:///x", "vbscript:x"])
    func dangerous(url: String) throws {
        #expect(try html("![a](\(url))") == "<p><img src=\"\" alt=\"a\" /></p>\n")
    }

    @Test("A URL can't leave its attribute")
    func escaping() throws {
        #expect(
            try html("[a](<x\"y'z&é> \"p\\\"q<\")")
                == "<p><a href=\"x%22y&#x27;z&amp;%C3%A9\" title=\"p&quot;q&lt;\">a</a></p>\n")
    }
}
