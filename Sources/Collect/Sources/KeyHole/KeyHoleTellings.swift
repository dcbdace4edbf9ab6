import Fetching
import Measures

/// What all trackers told, in their order, and why the rest is missing.
struct KeyHoleTellings {
    private var tellings: [KeyHoleTracker.Telling]
    /// The failure that concerns all trackers, if there was one.
    private var end: FetchError?

    /// Asks for the trackers, a few at a time, until a failure concerns all of them; then those
    /// under way break off and no others are asked for.
    static func all(of trackers: [KeyHoleTracker], with fetcher: Fetcher) async -> Self {
        await withTaskGroup(of: (Int, KeyHoleTracker.Telling).self) { group in
            let end = KeyHoleEnd()
            var tellings = Self(count: trackers.count)
            var waiting = trackers.enumerated().makeIterator()
            let askNext = { (group: inout TaskGroup<(Int, KeyHoleTracker.Telling)>) in
                guard end.failure == nil, let (index, tracker) = waiting.next() else { return }
                group.addTask { (index, await tracker.tell(with: fetcher, until: end)) }
            }
            for _ in 0..<Self.mostAtOnce { askNext(&group) }
            while let (index, telling) = await group.next() {
                tellings.tellings[index] = telling
                if end.failure != nil { group.cancelAll() }
                askNext(&group)
            }
            tellings.end = end.failure
            return tellings
        }
    }

    private static let mostAtOnce = 4

    private init(count: Int) {
        tellings = Array(repeating: .init(failure: .interrupted), count: count)
    }

    var samples: [Sample] { tellings.flatMap(\.samples) }

    /// Why something is missing, if anything is; thrown if nothing came at all.
    func shortfall() throws(CollectError) -> CollectError? {
        let failures = tellings.compactMap(\.failure)
        guard let first = end ?? failures.first else { return nil }
        let cause = CollectError.fetch(first.withoutVendorsWords)
        guard !samples.isEmpty else { throw cause }
        return .parts("\(failures.count) of \(tellings.count) trackers", cause: cause)
    }
}

extension FetchError {
    /// The error without what the vendor says about it, which may well name the tracker.
    fileprivate var withoutVendorsWords: FetchError {
        guard case .refused(let refusal) = self else { return self }
        return .refused(
            Refusal(
                subject: refusal.subject, host: refusal.host, status: refusal.status, reason: nil,
                message: nil))
    }
}
