/// Lets only so many calls be under way at one origin, whoever makes them.
package actor HostLimit {
    /// A call that waits for its turn.
    struct Waiting {
        let ticket: Int
        let turn: CheckedContinuation<Bool, Never>
    }

    private let callsPerOrigin: Int
    private var underWay: [String: Int] = [:]
    /// Who waits at each origin, the next one first.
    private(set) var queues: [String: [Waiting]] = [:]
    private var tickets = 0

    package init(callsPerOrigin: Int = 4) {
        self.callsPerOrigin = max(1, callsPerOrigin)
    }

    /// Does the work as soon as it is its turn; those who came first go first.
    ///
    /// - Parameters:
    ///   - origin: where the work asks.
    ///   - isOver: looks on while it has to wait, and ends with true when it has waited too long.
    ///   - work: what is to be done.
    /// - Returns: what the work gives; nil if its turn did not come, or came to a cancelled task.
    /// - Throws: what the work throws.
    package func holding<Result: Sendable>(
        _ origin: String, unless isOver: @escaping @Sendable () async -> Bool,
        _ work: @Sendable () async throws(FetchError) -> Result
    ) async throws(FetchError) -> Result? {
        guard await enter(origin, unless: isOver) else { return nil }
        defer { leave(origin) }
        return try await work()
    }

    private func enter(
        _ origin: String, unless isOver: @escaping @Sendable () async -> Bool
    ) async -> Bool {
        guard !Task.isCancelled else { return false }
        guard underWay[origin, default: 0] >= callsPerOrigin else {
            underWay[origin, default: 0] += 1
            return true
        }
        return await turn(at: origin, unless: isOver)
    }

    private func turn(
        at origin: String, unless isOver: @escaping @Sendable () async -> Bool
    ) async -> Bool {
        tickets += 1
        let ticket = tickets
        let watch = Task {
            if await isOver() { giveUp(ticket, at: origin) }
        }
        defer { watch.cancel() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                guard !Task.isCancelled else { return continuation.resume(returning: false) }
                queues[origin, default: []].append(Waiting(ticket: ticket, turn: continuation))
            }
        } onCancel: {
            Task { await giveUp(ticket, at: origin) }
        }
    }

    private func giveUp(_ ticket: Int, at origin: String) {
        guard let index = queues[origin]?.firstIndex(where: { $0.ticket == ticket }) else {
            return
        }
        queues[origin]?.remove(at: index).turn.resume(returning: false)
    }

    /// Hands the place to whoever waits longest.
    private func leave(_ origin: String) {
        guard let queue = queues[origin], !queue.isEmpty else {
            underWay[origin, default: 1] -= 1
            return
        }
        queues[origin]?.removeFirst().turn.resume(returning: true)
    }
}
