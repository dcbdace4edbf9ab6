/// What goes to a vendor, without what proves who asks.
package struct Call: Hashable, Sendable {
    /// The methods that this program needs.
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
    }

    /// One header.
    package struct Header: Hashable, Sendable {
        /// The name, in any case.
        package let name: String
        /// The value.
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What is to be done.
    package let method: Method
    /// Where it goes.
    package let address: WebAddress
    /// Headers besides those of the connection and the credential.
    package let headers: [Header]
    /// What is sent along.
    package let body: [UInt8]?

    package init(
        _ method: Method, _ address: WebAddress, headers: [Header] = [], body: [UInt8]? = nil
    ) {
        self.method = method
        self.address = address
        self.headers = headers
        self.body = body
    }

    /// A call that reads.
    package static func get(_ address: WebAddress, headers: [Header] = []) -> Call {
        Call(.get, address, headers: headers)
    }

    /// A call that sends JSON.
    package static func post(_ address: WebAddress, json: [UInt8]) -> Call {
        Call(
            .post, address, headers: [Header("Content-Type", "application/json; charset=UTF-8")],
            body: json)
    }
}
