import Documents
package import Foundation
package import Measures
package import Outside

/// A file of figures that people have: a tidy table, a tracker's document, or the endpoint's object.
package struct FigureFile: Sendable {
    /// The file as messages name it, and as the endpoint's object is recognised by.
    package let path: String
    /// The bytes of the file.
    package let data: Data

    package init(path: String, data: Data) {
        self.path = path
        self.data = data
    }

    /// The samples in the file; one bad row and there are none.
    package func samples(for reading: FigureReading) throws(InputErrors) -> [Sample] {
        if path.lowercased().hasSuffix(".csv") {
            return try TidyTable(file: self).samples(for: reading)
        }
        do {
            return try jsonSamples(for: reading)
        } catch {
            throw InputErrors([error])
        }
    }

    private func jsonSamples(for reading: FigureReading) throws(InputError) -> [Sample] {
        let json = try JSONFile(data, path: path)
        let keys = try json.decode(ObjectKeys.self).names
        try json.requireUniqueKeys()
        if keys.allSatisfy({ $0.count <= 2 && Int($0) != nil }) {
            return try EndpointObject(json: json).samples(for: reading)
        }
        return try TrackerDocuments(json: json, keys: keys).samples(for: reading)
    }
}

/// The keys of a JSON object, whatever their values.
private struct ObjectKeys: Decodable {
    let names: Set<String>

    init(from decoder: any Decoder) throws {
        names = Set(try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue))
    }
}
