import Synchronization

/// Takes requests in, notes them, and has them answered by the vendor or by a fault before it.
final class Desk: Sendable {
    private let stubs: [Vendor: any VendorStub]
    private let state = Mutex(State())

    private struct State {
        var plans: [Vendor: FaultPlan] = [:]
        /// How many requests each plan has met.
        var turns: [Vendor: Int] = [:]
        var requests: [Vendor: [StubRequest]] = [:]
    }

    init(_ stubs: [Vendor: any VendorStub]) {
        self.stubs = stubs
    }

    var violations: [String] { stubs.values.flatMap(\.violations).sorted() }

    func put(_ plan: FaultPlan?, before vendor: Vendor) {
        state.withLock { state in
            state.plans[vendor] = plan
            state.turns[vendor] = 0
        }
    }

    func address(of vendor: Vendor) -> String? {
        state.withLock { $0.plans[vendor]?.address }.map { $0 + "/\(vendor.rawValue)" }
    }

    func requests(to vendor: Vendor) -> [StubRequest] {
        state.withLock { $0.requests[vendor] ?? [] }
    }

    func strays(from vendor: Vendor) -> [StubRequest] {
        state.withLock { $0.plans[vendor] }?.strays ?? []
    }

    /// Serves one request; false if the connection is to be closed.
    func serve(_ wire: inout Wire, _ server: LoopbackServer) -> Bool {
        if wire.speaksTLS() {
            // What web servers say to that.
            let reply = StubReply.text("This port speaks plain HTTP.\n", status: 400)
            wire.send(reply.head + reply.body)
            return false
        }
        guard let request = wire.request() else { return false }
        guard let (vendor, entered) = request.entering(), let stub = stubs[vendor] else {
            let reply = StubReply.text("404 page not found\n", status: 404)
            return wire.send(reply.head + reply.body)
        }
        let (plan, turn) = note(entered, to: vendor)
        guard let plan, plan.isDue(at: turn) else {
            let reply = stub.answer(entered)
            return wire.send(reply.head + reply.body)
        }
        let scene = FaultScene(request: entered, stub: stub, turn: turn, plan: plan)
        return scene.play(on: &wire) { server.isStopped }
    }

    private func note(_ request: StubRequest, to vendor: Vendor) -> (FaultPlan?, turn: Int) {
        state.withLock { state in
            state.requests[vendor, default: []].append(request)
            state.turns[vendor, default: 0] += 1
            return (state.plans[vendor], state.turns[vendor] ?? 1)
        }
    }
}
