import Fetching
import Measures

/// Asks KeyHole for one tracker's months.
struct KeyHoleTracker: Sendable {
    /// What one tracker told, and why the rest is missing.
    struct Telling: Sendable {
        var samples: [Sample] = []
        var failure: FetchError?
    }

    let plan: KeyHolePlan
    let requests: KeyHoleRequest
    let words: KeyHoleSamples

    /// All months that can be had; what concerns more than one month ends it, and with it the
    /// questions for all trackers.
    func tell(with fetcher: Fetcher, until end: KeyHoleEnd) async -> Telling {
        var telling = Telling()
        for part in plan.parts {
            do throws(FetchError) {
                guard end.failure == nil else { throw .interrupted }
                let reply = try await fetcher.fetch(
                    requests.counts(of: plan.profile, in: part.days))
                telling.samples += words.samples(
                    reply, of: plan.profile.profile, in: part.month)
            } catch {
                guard error.isOfOnePart else {
                    end.come(with: error)
                    telling.failure = error
                    break
                }
                telling.failure = telling.failure ?? error
            }
        }
        return telling
    }
}
