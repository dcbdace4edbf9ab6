/// What a vendor answered, byte for byte.
package struct Answer: Hashable, Sendable {
    /// The status, such as 200.
    package let status: Int
    /// The headers in the order that they came in.
    package let headers: [Call.Header]
    /// The whole body.
    package let body: [UInt8]

    package init(status: Int, headers: [Call.Header] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The first header of a name, whatever its case.
    package subscript(header name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Whether the vendor did what was asked.
    package var isSuccess: Bool { (200...299).contains(status) }
}
