import Fetching

/// A KeyHole that answers nobody before four wait for it.
actor PatientVendor: Transport {
    /// What it refuses to tell, and how; then nobody gets a second answer.
    typealias Refusal = (tracker: String, failure: FetchError)

    private let refusal: Refusal?
    private var underWay = 0
    private var inVain = 0
    private(set) var mostUnderWay = 0
    private(set) var calls = 0

    init(refusal: Refusal? = nil) {
        self.refusal = refusal
    }

    func answer(to dispatch: Dispatch) async throws(FetchError) -> Answer {
        calls += 1
        underWay += 1
        mostUnderWay = max(mostUnderWay, underWay)
        defer { underWay -= 1 }
        await wait { calls >= 4 }
        if let refusal { try await refuse(refusal, dispatch.call) }
        return .json(Trackers.reply("5"))
    }

    /// Fails once everybody else waits for a second answer, which only ends if they are told to.
    private func refuse(_ refusal: Refusal, _ call: Call) async throws(FetchError) {
        if call.address.text.contains(refusal.tracker) {
            await wait { inVain >= 3 }
            throw refusal.failure
        }
        guard call.address[query: "start"] != "2026-11-01" else { return }
        inVain += 1
        await wait { false }
        throw .interrupted
    }

    /// Waits a while, until something is so, or until nobody wants the answer any more.
    private func wait(until isSo: () -> Bool) async {
        repeat {
            try? await Task.sleep(for: .milliseconds(1))
        } while !isSo() && !Task.isCancelled
    }
}
