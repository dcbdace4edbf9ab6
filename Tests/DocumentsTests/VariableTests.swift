import Documents
import Outside
import Testing

@Suite("Variables in YAML")
struct VariableTests {
    private func expanded(_ text: String) throws(InputError) -> YAMLValue {
        try YAMLDocument.mapping("v: " + text, file: "d.yml").required("v").expanded {
            name, place throws(InputError) in
            switch name {
            case "A": return "one"
            case "B": return "${A}"
            case "EMPTY": return ""
            case "LIST": return "[1, 2]"
            default: throw InputError("'\(name)' is not set.", at: place)
            }
        }
    }

    @Test(
        "Each ${NAME} is replaced once, after parsing",
        arguments: [
            ("${A}", "one"), ("x${A}y${A}z", "xoneyonez"), ("${EMPTY}", ""), ("${B}", "${A}"),
            ("'${A}'", "one"), ("$A", "$A"), ("$$", "$$"), ("a}b", "a}b"), ("$${A}", "$one"),
            ("\"${LIST}\"", "[1, 2]"), ("${LIST}", "[1, 2]"),
        ])
    func replaced(text: String, expected: String) throws {
        #expect(try expanded(text).text() == expected)
    }

    @Test("Variables within lists and mappings are replaced, keys are not")
    func nested() throws {
        let value = try expanded("{'${A}': [x, '${A}']}")
        let mapping = try value.mapping()
        #expect(mapping.pairs.map(\.key) == ["${A}"])
        #expect(try mapping.required("${A}").list().map { try $0.text() } == ["x", "one"])
    }

    @Test("A variable that is not set, and one that is never closed, are told at the value")
    func faults() {
        #expect(
            message { () throws(InputError) in try expanded("['x', '${HOME}']").text() }
                == "d.yml:1:10: 'HOME' is not set.")
        #expect(
            message { () throws(InputError) in try expanded("'${}'").text() }
                == "d.yml:1:4: '' is not set.")
        #expect(
            message { () throws(InputError) in try expanded("'${A'").text() }
                == "d.yml:1:4: '${' is never closed with '}'.")
    }

    @Test("A message never shows the value of a variable")
    func secrets() throws {
        let value = try expanded("'${A}'")
        #expect(value.mismatch("a day").problem == "expected a day, found the value of '${A}'.")
        #expect(try expanded("plain").mismatch("a day").problem.hasSuffix("found 'plain'."))
    }
}
