import Foundation

/// Compares requests with what a Google API says of itself in its discovery document.
package struct ContractCheck: Sendable {
    /// Why nothing is checked; nil if everything is.
    package let absence: String?
    private let methods: [String: DiscoveredMethod]
    private let schemas: [String: JSON]
    private let general: [String: JSON]

    /// Reads what a document, such as `youtube.v3`, says of some methods.
    package init(_ document: String, methods ids: [String]) {
        let path = "api/discovery/\(document).json"
        guard let bytes = try? SharedFolder.bytes(path), let root = JSON(bytes) else {
            absence = "\(document): requests are not checked. \(SharedFolder.absence)"
            methods = [:]
            schemas = [:]
            general = [:]
            return
        }
        absence = nil
        schemas = root["schemas"]?.pairs ?? [:]
        general = root["parameters"]?.pairs ?? [:]
        let prefix = root["servicePath"]?.text ?? ""
        methods = ids.reduce(into: [:]) { methods, id in
            methods[id] = DiscoveredMethod(id, in: root, prefix: prefix)
        }
    }

    /// What a request does that a method does not allow.
    package func violations(of request: StubRequest, method id: String) -> [String] {
        guard absence == nil else { return [] }
        guard let method = methods[id] else { return ["\(id): there is no such method"] }
        var faults = method.pathFaults(of: request)
        let parameters = general.merging(method.queryParameters) { _, own in own }
        faults += QueryCheck(parameters: parameters, query: request.query).faults
        faults += bodyFaults(of: request, schema: method.requestSchema)
        return faults.map { "\(id): \($0)" }
    }

    /// What stands in a reply of a method that the document does not describe.
    package func faults(of reply: StubReply, method id: String) -> [String] {
        guard absence == nil else { return [] }
        guard let schema = methods[id]?.replySchema else { return ["\(id): no reply is described"] }
        return SchemaCheck(schemas: schemas)
            .faults(of: reply.value, as: ["$ref": .text(schema)], at: "")
    }

    private func bodyFaults(of request: StubRequest, schema: String?) -> [String] {
        guard let schema else {
            return request.body.isEmpty ? [] : ["a body, where none is expected"]
        }
        guard request[header: "Content-Type"]?.hasPrefix("application/json") == true else {
            return ["the body is not said to be JSON"]
        }
        guard let body = JSON(request.body), case .object = body else {
            return ["the body is no JSON object"]
        }
        return SchemaCheck(schemas: schemas).faults(of: body, as: ["$ref": .text(schema)], at: "")
    }
}
