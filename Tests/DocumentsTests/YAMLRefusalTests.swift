import Documents
import Outside
import Testing

@Suite("YAML that is refused")
struct YAMLRefusalTests {
    private func fault(_ text: String) -> String {
        message { () throws(InputError) in
            try YAMLDocument.mapping(text, file: "d.yml").pairs.count
        }
    }

    @Test(
        "A key that stands twice is refused, however it is quoted",
        arguments: [
            ("a: 1\nb: 2\na: 3\n", "d.yml:1:1: the key 'a' stands here twice. Keep one of them."),
            ("a: 1\n\"a\": 3\n", "d.yml:1:1: the key 'a' stands here twice. Keep one of them."),
            (
                "2021: 1\n\"2021\": 3\n",
                "d.yml:2:1: the key '2021' stands on line 1 already. Keep one of them."
            ),
            ("x:\n  b: 1\n  b: 1", "d.yml:2:3: the key 'b' stands here twice. Keep one of them."),
        ])
    func duplicates(text: String, expected: String) {
        #expect(fault(text) == expected)
    }

    @Test(
        "Text that is not YAML is told with its place, in one line",
        arguments: [
            ("a: [1, 2", "d.yml:2:1: this is not YAML: "),
            ("a: 1\n\tb: 2", "d.yml:2:1: this is not YAML: "),
            ("a: b: c", "d.yml:1:5: this is not YAML: "),
            ("a: \"x", "d.yml:1:6: this is not YAML: "),
            ("a: *x", "d.yml:1:4: this is not YAML: found undefined alias."),
            ("a: 1\nb\n", "d.yml:3:1: this is not YAML: "),
            ("a: 1\nb: \u{7}x\n", "d.yml:2:4: this is not YAML: "),
            ("a: \0", "d.yml:1:4: this is not YAML: "),
            ("%YAML 9.9\n---\na: 1", "this is not YAML: found incompatible YAML document"),
            ("a: }", "d.yml:1:4: this is not YAML: "),
        ])
    func malformed(text: String, expected: String) {
        let fault = fault(text)
        #expect(fault.contains(expected), "\(fault)")
        #expect(!fault.contains("\n"))
    }

    @Test(
        "A file of another shape is told so",
        arguments: [
            ("- a\n- b", "d.yml:1:1: expected keys with values, found a list."),
            ("a", "d.yml:1:1: expected keys with values, found 'a'."),
            ("[x]: 1", "d.yml:1:1: expected a text, found a list."),
        ])
    func shape(text: String, expected: String) {
        #expect(fault(text) == expected)
    }

    @Test("A second document is refused at its beginning")
    func documents() {
        #expect(
            fault("a: 1\n---\nb: 2\n")
                == "d.yml:2:1: a second document begins here. Keep one in a file.")
        #expect(fault("---\na: 1\n...\n") == "no error, but 1")
    }

    @Test(
        "A tag that asks for another reading is refused",
        arguments: [
            ("a: !!binary aGVsbG8=", "d.yml:1:4: the tag '!!binary' is not known. Leave it out."),
            ("a: !env HOME", "d.yml:1:4: the tag '!env' is not known. Leave it out."),
            ("a: !!set {x}", "d.yml:1:4: the tag '!!set' is not known. Leave it out."),
            ("!!omap\na: 1", "the tag '!!omap' is not known. Leave it out."),
            ("!x a: 1", "d.yml:1:1: the tag '!x' is not known. Leave it out."),
        ])
    func tags(text: String, expected: String) {
        let fault = fault(text)
        #expect(fault.contains(expected), "\(fault)")
    }

    @Test(
        "Nesting that is too deep for the parser is an error, not a crash",
        arguments: [
            String(repeating: "[", count: 10_000), String(repeating: "{a: ", count: 10_000),
            String(repeating: "- ", count: 10_000) + "x",
            String(repeating: "? ", count: 10_000) + "x",
            "a: " + String(repeating: "[", count: 10_000)
                + String(repeating: "]", count: 10_000),
            (0..<3_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        ])
    func deep(text: String) {
        #expect(fault(text).contains("this is nested too deeply to be read. Write it flatter."))
    }

    @Test("Nine hundred levels are read")
    func quiteDeep() {
        let text = "a: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
        #expect(fault(text) == "no error, but 1")
    }
}
