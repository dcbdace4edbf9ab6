import Documents
import Outside
import Testing

@Suite("Places in YAML")
struct YAMLPlaceTests {
    @Test("An unknown key is told with its place and the nearest that is known")
    func unknownKey() throws {
        let mapping = try YAMLDocument.mapping("title: A\nfiscal_yeer: 2\n", file: "d.yml")
        #expect(
            message { () throws(InputError) in
                try mapping.allowOnly(["title", "fiscal_year", "store"])
            } == "d.yml:2:1: unknown key 'fiscal_yeer'. Did you mean 'fiscal_year'?")
    }

    @Test("A missing key is told at the mapping that lacks it")
    func missingKey() throws {
        let mapping = try YAMLDocument.mapping("a: 1\nb:\n  c: 1\n", file: "d.yml")
        let inner = try #require(mapping["b"]).mapping()
        #expect(
            message { () throws(InputError) in try inner.required("x") }
                == "d.yml:3:3: the key 'x' is missing here.")
    }

    @Test(
        "A value of another kind is told with what was found, at its own line and column",
        arguments: [
            ("v: [1, 2]", "text", "d.yml:1:4: expected a text, found a list."),
            ("v: {a: 1}", "text", "d.yml:1:4: expected a text, found keys with values."),
            ("v:\n", "text", "expected a text, found nothing."),
            ("v: ~\n", "text", "d.yml:1:4: expected a text, found nothing."),
            ("\n\n  v:   two", "integer", "d.yml:3:8: expected a whole number, found 'two'."),
            ("v: 2.5", "integer", "d.yml:1:4: expected a whole number, found '2.5'."),
            ("v: 9223372036854775808", "integer", "expected a whole number, found '92233"),
            ("v: yes", "flag", "d.yml:1:4: expected true or false, found 'yes'."),
            ("v: a", "list", "d.yml:1:4: expected a list, found 'a'."),
            ("v:\n  - 1", "mapping", "d.yml:2:3: expected keys with values, found a list."),
            ("v: ä, [x]\nw: 1", "list", "d.yml:1:4: expected a list, found 'ä, [x]'."),
            ("{ü: 1, v: a}", "list", "d.yml:1:11: expected a list, found 'a'."),
        ])
    func wrongKind(text: String, kind: String, expected: String) throws {
        let value = try YAMLDocument.mapping(text, file: "d.yml").required("v")
        let found = message { () throws(InputError) in
            switch kind {
            case "text": "\(try value.text())"
            case "integer": "\(try value.integer())"
            case "flag": "\(try value.flag())"
            case "list": "\(try value.list())"
            default: "\(try value.mapping())"
            }
        }
        #expect(found.contains(expected), "\(found)")
    }

    @Test("Text behind front matter has the lines of the file")
    func firstLine() throws {
        let mapping = try YAMLDocument.mapping("a: 1\nb: 2", file: "r.md", firstLine: 2)
        #expect(try mapping.required("b").place == Place(file: "r.md", line: 3, column: 4))
        #expect(mapping.pairs.map(\.keyPlace.line) == [2, 3])
        #expect(
            message { () throws(InputError) in
                try YAMLDocument.mapping("a: 1\na: 2", file: "r.md", firstLine: 5)
            }.hasPrefix("r.md:5:1: the key 'a'"))
        #expect(
            message { () throws(InputError) in
                try YAMLDocument.mapping("a: 'x\n", file: "r.md", firstLine: 5)
            }.hasPrefix("r.md:6:1: this is not YAML"))
    }

    @Test(
        "An empty file is an empty mapping",
        arguments: ["", "\n\n", "# nothing\n", "---\n", "--- # nothing\n", "\u{FEFF}", "~"])
    func empty(text: String) throws {
        #expect(try YAMLDocument.mapping(text, file: "d.yml").pairs.isEmpty)
    }

    @Test("A byte order mark and CRLF change nothing")
    func windows() throws {
        let mapping = try YAMLDocument.mapping("\u{FEFF}a: 1\r\nb: 2\r\n", file: "d.yml")
        #expect(try mapping.required("a").integer() == 1)
        #expect(try mapping.required("b").place.line == 2)
    }

    @Test("Scalars keep their text, whatever YAML would take them for")
    func scalars() throws {
        let mapping = try YAMLDocument.mapping(
            "a: 0123\nb: 2020-07-01\nc: \"null\"\nd: 'true'\ne: 1_000\nf: !!str 5\ng: ! x\nh: <<",
            file: "d.yml")
        #expect(
            try mapping.pairs.map { try $0.value.text() }
                == ["0123", "2020-07-01", "null", "true", "1_000", "5", "x", "<<"])
    }
}
