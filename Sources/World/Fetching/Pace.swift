/// Time and chance, as far as asking needs them.
package struct Pace: Sendable {
    /// The time since some fixed moment; it never runs backwards.
    package let now: @Sendable () -> Duration
    /// Waits, and ends at once when the task is cancelled.
    package let sleep: @Sendable (Duration) async throws(CancellationError) -> Void
    /// A number from 0 up to, and without, 1.
    package let chance: @Sendable () -> Double
    /// The moment by the calendar, which dates in headers are compared with.
    package let secondsSince1970: @Sendable () -> Int

    package init(
        now: @escaping @Sendable () -> Duration,
        sleep: @escaping @Sendable (Duration) async throws(CancellationError) -> Void,
        chance: @escaping @Sendable () -> Double,
        secondsSince1970: @escaping @Sendable () -> Int
    ) {
        self.now = now
        self.sleep = sleep
        self.chance = chance
        self.secondsSince1970 = secondsSince1970
    }

    /// Time that stands still: nothing is waited for and nothing is ever overdue.
    package static var standstill: Pace {
        Pace(
            now: { .zero },
            sleep: { _ throws(CancellationError) in
                if Task.isCancelled { throw CancellationError() }
            },
            chance: { 0 }, secondsSince1970: { 0 })
    }
}
