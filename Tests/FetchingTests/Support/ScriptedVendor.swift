import Fetching
import Synchronization

/// Gives one prepared outcome after another, the last one for ever, and remembers what was asked.
final class ScriptedVendor: Transport {
    typealias Outcome = Result<Answer, FetchError>

    private let outcomes: [Outcome]
    private let takes: (FakeTime, Duration)?
    private let seen = Mutex<[Dispatch]>([])

    /// A vendor that takes its time over every answer, if it is told to.
    init(_ outcomes: [Outcome], taking takes: (FakeTime, Duration)? = nil) {
        self.outcomes = outcomes
        self.takes = takes
    }

    convenience init(_ answers: Answer...) {
        self.init(answers.map { .success($0) })
    }

    var dispatches: [Dispatch] { seen.withLock { $0 } }
    var asked: [String] { dispatches.map(\.call.address.text) }
    var tokens: [String?] { dispatches.map { $0.credential?.value } }

    func answer(to dispatch: Dispatch) async throws(FetchError) -> Answer {
        let index = seen.withLock { seen in
            seen.append(dispatch)
            return seen.count - 1
        }
        if let (time, duration) = takes {
            time.pass(min(duration, dispatch.timeout))
            guard duration <= dispatch.timeout else {
                throw .timedOut(host: dispatch.call.address.host, seconds: 1)
            }
        }
        return try outcomes[min(index, outcomes.count - 1)].get()
    }
}
