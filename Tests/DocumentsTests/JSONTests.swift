import Documents
import Foundation
import Outside
import Testing

@Suite("JSON with lines")
struct JSONTests {
    private func decode<Value: Decodable>(
        _ type: Value.Type, _ text: String
    ) throws(InputError) -> Value {
        try JSONDocument.decode(type, from: Data(text.utf8), file: "f.json")
    }

    private struct Row: Decodable {
        let id: String
        let counts: [Int64]
    }

    @Test(
        "A wrong value is told with its path and line",
        arguments: [
            ("[{\"id\": \"a\",\n \"counts\": [1,\n 2,\n \"x\"]}]", "f.json:4: '1.counts.3': "),
            (
                "[\n {\"id\": \"a\", \"counts\": [1]},\n {\"id\": 5, \"counts\": []}]",
                "f.json:3: '2.id': "
            ),
            ("[\n\n {\"counts\": []}]", "f.json:3: '1': 'id' is missing."),
            ("[{\"id\": \"a\",\n\"counts\":\nnull}]", "f.json:3: '1.counts': "),
            ("{\n}", "f.json:1: the file: "),
            ("[\"a\"]", "f.json:1: '1': "),
        ])
    func wrongValue(text: String, expected: String) {
        let fault = message { () throws(InputError) in try decode([Row].self, text).count }
        #expect(fault.hasPrefix(expected), "\(fault)")
    }

    @Test(
        "Text that is not JSON is told with line and column, in one line",
        arguments: [
            ("[1,\n 2,\n ?]", "f.json:3:2: this is not JSON: "),
            ("[1, 2", "f.json:1:6: this is not JSON: "), ("", "f.json:1:1: this is not JSON: "),
            ("[1]\n x", "f.json:2:2: this is not JSON: "), ("{\"a\" 1}", "this is not JSON: "),
            ("[01]", "f.json:1:3: this is not JSON: Number with leading zero."),
            ("nul", "this is not JSON: "),
        ])
    func malformed(text: String, expected: String) {
        let fault = message { () throws(InputError) in try decode([Int].self, text) }
        #expect(fault.contains(expected), "\(fault)")
        #expect(!fault.contains("\n"))
    }

    @Test("A key that stands twice in one object is refused with both lines")
    func duplicates() {
        let text = "{\"a\": {\"x\": 1},\n\"b\": {\"x\": 1,\n\"y\": 2,\n\"\\u0078\": 3}}"
        #expect(
            message { () throws(InputError) in try decode([String: [String: Int]].self, text) }
                == "f.json:4: the key 'x' stands on line 2 already. Keep one of them.")
    }

    @Test(
        "Equal keys of different objects, and keys within texts, are no doubles",
        arguments: [
            "[{\"a\": 1}, {\"a\": 1}]", "{\"a\": {\"a\": {\"a\": 1}}}", "[\"a\", \"a\"]",
            "{\"a\": \"a\", \"b\": \"a\"}", "{\"a\": \"\\\"a\\\":\", \"b\": [\"b\", \"b\"]}",
            "{\"a/b\": 1, \"a\": {\"b\": 1}}", "{\"a\": [1, 2], \"b\": [{}, {}]}", "{}", "[]",
            "{\"\": 1, \"a\": {\"\": 2}}", "{\"\\\\\": 1, \"\\\"\": 2}",
        ])
    func noDuplicates(text: String) throws {
        struct Anything: Decodable { init(from decoder: any Decoder) {} }
        _ = try decode(Anything.self, text)
    }

    @Test(
        "The place of a value is its line, or that of the nearest value around it",
        arguments: [
            (["a"], 2), (["a", "b"], 3), (["a", "b", "1"], 4), (["a", "b", "7"], 3),
            (["a", "b/c"], 6), (["a/b"], 8), (["é"], 9), (["none"], 1), ([], 1), (["a", "x"], 2),
            (["a", "b", "x"], 3),
        ])
    func places(path: [String], line: Int) throws {
        let text =
            "{\n\"a\": {\n\"b\": [1,\n{\"z\": \"]}\\\"\"},\n3],\n\"b/c\": 2\n},\n\"a/b\": 1,\n"
            + "\"\\u00e9\": 4}"
        let json = try JSONFile(Data(text.utf8), path: "f.json")
        #expect(json.place(of: path) == Place(file: "f.json", line: line))
    }

    @Test(
        "Nesting too deep for the parser is an error, not a crash",
        arguments: [
            String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
            String(repeating: "[", count: 600) + String(repeating: "]", count: 600),
        ])
    func deep(text: String) {
        let fault = message { () throws(InputError) in try decode([Int].self, text) }
        #expect(fault.contains("this is not JSON: Too many nested"), "\(fault)")
    }

    @Test("The search for places walks any text without a trap", arguments: 0..<400)
    func hostileBytes(seed: Int) throws {
        var bytes = Array("{\"a\": [1, {\"b\\\"\": null}, \"x\"],\n\"c\": 2}".utf8)
        bytes[seed % bytes.count] = Array("\"\\{}[],: \n0".utf8)[seed % 11]
        bytes.removeLast(seed / 40)
        let json = try JSONFile(Data(bytes), path: "f.json")
        #expect(try #require(json.place(of: ["a", "1", "b\""]).line) <= 3)
        try? json.requireUniqueKeys()
    }

    @Test("Bytes that are not UTF-8 are refused; a byte order mark is not")
    func encodings() throws {
        let utf16 = try #require("{\"a\": 1}".data(using: .utf16LittleEndian))
        for data in [Data([0x22, 0xFF, 0x22]), utf16, Data([0xFF, 0xFE]) + utf16] {
            #expect(
                message { () throws(InputError) in
                    try JSONDocument.decode([String: Int].self, from: data, file: "f.json")
                } == "f.json: this is not UTF-8 text. Save it as JSON in UTF-8.")
        }
        let marked = Data([0xEF, 0xBB, 0xBF]) + Data("{\"a\": 1,\n\"a\": 1}".utf8)
        #expect(
            message { () throws(InputError) in
                try JSONDocument.decode([String: Int].self, from: marked, file: "f.json")
            }.hasPrefix("f.json:2: the key 'a'"))
    }

    @Test(
        "Whole numbers end where 64 bits end",
        arguments: [
            ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1e400", nil),
            ("0.5", nil), ("\"1\"", nil), ("true", nil), ("-0", 0), ("1e3", 1_000),
        ])
    func limits(text: String, expected: Int64?) throws {
        if let expected {
            #expect(try decode([Int64].self, "[\(text)]") == [expected])
        } else {
            let fault = message { () throws(InputError) in try decode([Int64].self, "[\(text)]") }
            #expect(fault.hasPrefix("f.json"), "\(fault)")
        }
    }
}
