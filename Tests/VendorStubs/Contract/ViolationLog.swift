import Synchronization

/// What requests did that a contract does not allow, for the test to look at.
final class ViolationLog: Sendable {
    private let entries = Mutex<[String]>([])

    var all: [String] { entries.withLock { $0 } }

    /// Notes what is wrong and gives the reply for it; nil if nothing is.
    func reply(to faults: [String]) -> StubReply? {
        guard !faults.isEmpty else { return nil }
        entries.withLock { $0 += faults }
        return .text("The contract is broken: \(faults.joined(separator: "; "))\n", status: 500)
    }
}
