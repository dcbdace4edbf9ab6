import Foundation
import Testing

@testable import Assembly

@Suite("The schema that editors read")
struct SchemaTests {
    private let schema: [String: Any]

    init() throws {
        let root = URL(filePath: #filePath).appending(path: "../../..").standardized
        let data = try Data(contentsOf: root.appending(path: "templates/dashboard.schema.json"))
        schema = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test("It has exactly the keys that the program reads")
    func topLevelKeys() throws {
        let properties = try #require(schema["properties"] as? [String: Any])
        #expect(properties.keys.sorted() == Configuration.keys.sorted())
    }

    @Test(
        "It has exactly the program's keys for each kind of source", arguments: SourceKind.allCases)
    func sourceKeys(kind: SourceKind) throws {
        let properties = try #require(schema["properties"] as? [String: Any])
        let sources = try #require(properties["sources"] as? [String: Any])
        let each = try #require(sources["additionalProperties"] as? [String: Any])
        let kinds = try #require(each["oneOf"] as? [[String: Any]])
        let own = try #require(
            kinds.compactMap { $0["properties"] as? [String: [String: Any]] }
                .first { $0["kind"]?["const"] as? String == kind.rawValue })
        #expect(own.keys.sorted() == kind.shapes.keys.sorted())
    }

    @Test("It has exactly the program's exports, with their keys")
    func exports() throws {
        let properties = try #require(schema["properties"] as? [String: [String: Any]])
        let exports = try #require(properties["exports"]?["properties"] as? [String: [String: Any]])
        let keys = exports.mapValues { export in
            (export["properties"] as? [String: Any])?.keys.sorted() ?? []
        }
        #expect(keys == ConfigurationReader.exportShapes.mapValues { $0.keys.sorted() })
    }
}
