import Documents
import Outside
import Testing

@Suite("Aliases in YAML")
struct YAMLAliasTests {
    @Test("An alias stands for the value of its anchor")
    func alias() throws {
        let mapping = try YAMLDocument.mapping("a: &x {n: 5}\nb: *x\n", file: "d.yml")
        #expect(try mapping.required("b").mapping().required("n").integer() == 5)
    }

    @Test("Aliases that stand for more values than any file has are refused at once")
    func laughs() {
        let levels = (1...8).map { "l\($0): &l\($0) [\(aliases(4, to: $0 - 1))]\n" }
        let text = "l0: &l0 [\(Array(repeating: "x", count: 50).joined(separator: ","))]\n"
        #expect(
            message { () throws(InputError) in
                try YAMLDocument.mapping(text + levels.joined(), file: "d.yml").pairs.count
            }.contains("there are too many values. Write fewer aliases."))
    }

    @Test("A file full of aliases is refused before it is read")
    func manyAliases() {
        let levels = (1...20).map { "l\($0): &l\($0) [\(aliases(9, to: $0 - 1))]\n" }
        let text = "l0: &l0 [x]\n" + levels.joined() + "? *l20\n: 1\n? [*l20]\n: 2\n"
        #expect(
            message { () throws(InputError) in
                try YAMLDocument.mapping(text, file: "d.yml").pairs.count
            } == "d.yml: there are more than 32 aliases ('*name'). Write the values out.")
    }

    @Test("Stars within words and quotation marks are no aliases")
    func stars() throws {
        let paths = (0..<50).map { "\"/blog\($0)/*\"" }.joined(separator: ", ")
        let mapping = try YAMLDocument.mapping("paths: [\(paths)]", file: "d.yml")
        #expect(try mapping.required("paths").list().count == 50)
    }

    private func aliases(_ count: Int, to level: Int) -> String {
        Array(repeating: "*l\(level)", count: count).joined(separator: ", ")
    }
}
