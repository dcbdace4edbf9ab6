import Synchronization

/// Vendors on a port of this machine, with faults between them and the program as a test likes.
///
/// What a vendor's source is configured with is `address(of:)`.
package final class StubServer: Sendable {
    private let server: LoopbackServer
    private let desk: Desk

    /// Begins to serve some vendors.
    package init(_ stubs: [Vendor: any VendorStub]) throws {
        let desk = Desk(stubs)
        self.desk = desk
        server = try LoopbackServer { wire, server in
            while !server.isStopped, desk.serve(&wire, server) {}
        }
    }

    deinit { server.stop() }

    /// Ends all conversations; nobody listens any more.
    package func stop() { server.stop() }

    /// The root of a vendor, as far as its current fault lets it be reached.
    package func address(of vendor: Vendor) -> String {
        desk.address(of: vendor) ?? "http://127.0.0.1:\(server.port)/\(vendor.rawValue)"
    }

    /// The root of a vendor as somebody writes it who takes its port for one that speaks TLS.
    package func secureAddress(of vendor: Vendor) -> String {
        "https://127.0.0.1:\(server.port)/\(vendor.rawValue)"
    }

    /// Puts a fault before a vendor, from a request on that counts from now.
    package func put(_ fault: Fault, before vendor: Vendor, from turn: Int = 1) throws {
        let plan = try FaultPlan(fault, from: turn, secureAddress: secureAddress(of: vendor))
        desk.put(plan, before: vendor)
    }

    /// Takes the fault before a vendor away.
    package func heal(_ vendor: Vendor) { desk.put(nil, before: vendor) }

    /// All requests to a vendor so far, those that met a fault included.
    package func requests(to vendor: Vendor) -> [StubRequest] { desk.requests(to: vendor) }

    /// All requests to anybody so far.
    package var requests: [StubRequest] { Vendor.allCases.flatMap(requests(to:)) }

    /// What requests did that vendors' contracts do not allow.
    package var violations: [String] { desk.violations }

    /// What came to the other host that a fault sent clients to.
    package func strays(from vendor: Vendor) -> [StubRequest] { desk.strays(from: vendor) }
}
