import Foundation

/// Recorded exchanges with Google Sheets and its machine-readable description, where they are had.
enum SharedSheets {
    /// The folder beside the package's, unless the environment names another.
    private static var folder: URL {
        if let path = ProcessInfo.processInfo.environment["DASHBOARD_SHARED"] {
            return URL(filePath: path)
        }
        let package = (1...4).reduce(URL(filePath: #filePath)) { url, _ in
            url.deletingLastPathComponent()
        }
        return package.deletingLastPathComponent().appending(path: "shared")
    }

    /// Whether the folder is there.
    static var arePresent: Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "fixtures/sheets").path)
    }

    /// The recorded readings of values that succeeded.
    static var readings: [String] {
        let path = folder.appending(path: "fixtures/sheets").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasPrefix("values.get.") }.sorted()
    }

    /// One recorded exchange.
    static func exchange(_ name: String) throws -> Exchange {
        let url = folder.appending(path: "fixtures/sheets/\(name)")
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
        let object = json as? [String: Any]
        let request = object?["request"] as? [String: Any]
        let response = object?["response"] as? [String: Any]
        let body = response?["body"] as? [String: Any]
        return Exchange(
            url: request?["url"] as? String ?? "",
            body: try JSONSerialization.data(withJSONObject: body ?? [:]),
            rows: (body?["values"] as? [[Any]])?.count ?? 0,
            hasColumns: body?["majorDimension"] as? String == "COLUMNS")
    }

    /// What was asked and answered.
    struct Exchange {
        let url: String
        let body: Data
        let rows: Int
        let hasColumns: Bool
    }

    /// What the description says of `spreadsheets.values.get`.
    static func valuesMethod() throws -> Method {
        let url = folder.appending(path: "api/discovery/sheets.v4.json")
        return try JSONDecoder().decode(Description.self, from: Data(contentsOf: url))
            .resources.spreadsheets.resources.values.methods.get
    }

    struct Method: Decodable {
        let path: String
        let httpMethod: String
        let parameters: [String: Parameter]
    }

    struct Parameter: Decodable {
        let location: String
        let values: [String]?

        enum CodingKeys: String, CodingKey {
            case location
            case values = "enum"
        }
    }

    private struct Description: Decodable {
        let resources: Resources

        struct Resources: Decodable { let spreadsheets: Spreadsheets }
        struct Spreadsheets: Decodable { let resources: Values }
        struct Values: Decodable { let values: Methods }
        struct Methods: Decodable { let methods: Get }
        struct Get: Decodable { let get: Method }
    }
}
