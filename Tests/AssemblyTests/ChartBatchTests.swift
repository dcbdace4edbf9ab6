import Foundation
import Outside
import Testing

@testable import Assembly

@Suite("A batch of charts")
struct ChartBatchTests {
    private static func row(
        id: String = "\"a\"", year: String = "2024", values: String = "1,2,3,4,5,6,7,8,9,10,11,12"
    ) -> String {
        "{\"id\":\(id),\"year\":\(year),\"title\":\"T\",\"unit\":\"u\",\"values\":[\(values)]}"
    }

    private func complaint(about rows: [String]) -> String {
        do throws(InputError) {
            _ = try ChartBatch(Data("[\(rows.joined(separator: ",\n"))]".utf8), file: "b.json")
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "A value that is no finite number within 64 bits is refused with its row and month",
        arguments: ["\"7\"", "true", "[]", "1e400", "9223372036854775808", "-1e19"])
    func values(value: String) {
        let row = Self.row(values: "1,2,3,4,5,6,\(value),8,9,10,11,12")
        #expect(
            complaint(about: [Self.row(id: "\"z\""), row])
                == "b.json:2: row 2, 'values', July: this is no finite number within"
                + " ±9223372036854775807, and not null.")
    }

    @Test(
        "Whole and decimal numbers, and null, are taken",
        arguments: ["0", "-0", "0.05", "1e3", "1.5e-3", "9223372036854775807", "null", "-12"])
    func numbers(value: String) {
        #expect(complaint(about: [Self.row(values: "1,2,3,4,5,6,\(value),8,9,10,11,12")]) == "")
    }

    @Test("Another number of values than twelve is refused", arguments: [0, 11, 13])
    func count(count: Int) {
        let values = (0..<count).map(String.init).joined(separator: ",")
        #expect(
            complaint(about: [Self.row(values: values)])
                == "b.json:1: row 1, 'values': there are \(count) values instead of twelve.")
    }

    @Test(
        "An id that can't be a file name is refused",
        arguments: [
            "", ".", "..", "a/b", "../x", "a\\u0000b", "a\\nb", String(repeating: "x", count: 121),
        ])
    func ids(id: String) {
        #expect(
            complaint(about: [Self.row(id: "\"\(id)\"")]).contains("row 1, 'id': "))
    }

    @Test("An id of 120 characters is taken")
    func longestID() {
        let id = String(repeating: "x", count: 120)
        #expect(complaint(about: [Self.row(id: "\"\(id)\"")]) == "")
    }

    @Test("An id that stands twice is refused with both rows")
    func doubledID() {
        #expect(
            complaint(about: [Self.row(), Self.row()])
                == "b.json: row 2: the id 'a' is row 1's already.")
    }

    @Test("A missing key is refused with its row")
    func missingKey() {
        let found = complaint(about: [
            "{\"year\":2024,\"title\":\"T\",\"unit\":\"u\",\"values\":[]}"
        ])
        #expect(found == "b.json:1: row 1: 'id' is missing.")
    }

    @Test("What is no JSON array is refused", arguments: ["", "{}", "[", "[1]", "NaN"])
    func noArray(text: String) {
        #expect(throws: InputError.self) {
            try ChartBatch(Data(text.utf8), file: "b.json")
        }
    }
}
