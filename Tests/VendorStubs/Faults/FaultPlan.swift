import Foundation

/// A fault with the place and the moment at which it strikes.
struct FaultPlan: Sendable {
    let fault: Fault
    /// Where the vendor is reached while the fault lasts; nil if nothing is different there.
    let address: String?
    private let firstTurn: Int
    private let closedPort: ClosedPort?
    private let certificate: SelfSignedServer?
    private let elsewhere: Elsewhere?

    /// Sets up what the fault needs; a fault of connecting takes the place of the whole vendor.
    init(_ fault: Fault, from turn: Int, secureAddress: String) throws {
        self.fault = fault
        firstTurn = turn
        closedPort = fault == .connectionRefused ? try ClosedPort() : nil
        certificate = fault == .selfSignedCertificate ? try SelfSignedServer() : nil
        elsewhere = fault == .redirectElsewhere ? try Elsewhere() : nil
        if fault == .plainTextForTLS {
            let root = secureAddress.split(separator: "/").prefix(2).joined(separator: "//")
            address = root
        } else {
            address = closedPort?.address ?? certificate?.address
        }
    }

    /// Whether the fault strikes a request, which are counted from 1.
    func isDue(at turn: Int) -> Bool { fault.isSingle ? turn == firstTurn : turn >= firstTurn }

    /// Where a redirection leads.
    var goal: String { elsewhere?.address ?? "" }

    /// What came to where the redirection leads.
    var strays: [StubRequest] { elsewhere?.requests ?? [] }
}
