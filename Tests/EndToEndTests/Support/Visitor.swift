import Foundation
import Synchronization

/// Somebody who looks at a page again and again, while it is being replaced.
final class Visitor: Sendable {
    /// How the visits went.
    struct Visits: Sendable {
        var made = 0
        /// Visits that found no page, or an empty one.
        var missed = 0
    }

    private let path: String
    private let state = Mutex((visits: Visits(), isStopped: false))

    init(of page: URL) {
        path = page.path
    }

    /// Begins to look, on a thread of its own.
    func start() {
        Thread.detachNewThread { [self] in
            while !state.withLock(\.isStopped) {
                let isMissing = (FileManager.default.contents(atPath: path) ?? Data()).isEmpty
                state.withLock { state in
                    state.visits.made += 1
                    if isMissing { state.visits.missed += 1 }
                }
                usleep(300)
            }
        }
    }

    /// Looks no more, and tells how it went.
    func stop() -> Visits {
        state.withLock { state in
            state.isStopped = true
            return state.visits
        }
    }
}
