import Fetching
import Synchronization

/// The end of all questions to KeyHole: the first failure that concerns every tracker.
final class KeyHoleEnd: Sendable {
    private let first = Mutex<FetchError?>(nil)

    /// The failure, if there was one; then nothing more is asked.
    var failure: FetchError? { first.withLock { $0 } }

    /// Takes a failure; those after the first are mostly of its making.
    func come(with failure: FetchError) {
        first.withLock { $0 = $0 ?? failure }
    }
}
