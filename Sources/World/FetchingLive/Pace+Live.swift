package import Fetching
import Measures
import Outside

extension Pace {
    /// The machine's own time and chance.
    package static var live: Pace {
        let start = ContinuousClock.now
        return Pace(
            now: { start.duration(to: .now) },
            sleep: { pause throws(CancellationError) in
                do {
                    try await Task.sleep(for: pause)
                } catch {
                    throw CancellationError()
                }
            },
            chance: { .random(in: 0..<1) },
            secondsSince1970: { Clock.system().now.secondsSince1970 })
    }
}
