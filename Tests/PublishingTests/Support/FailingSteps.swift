import FileSystem
import Synchronization

/// Counts the steps on a disk, and lets those fail that are to fail.
final class FailingSteps: Sendable {
    struct Fault: Hashable, Sendable {
        enum Extent: Hashable, Sendable, CaseIterable { case once, forGood }

        /// The number of the step, counted from 1.
        let step: Int
        let extent: Extent
    }

    private let fault: Fault
    private let taken = Mutex(0)

    init(_ fault: Fault) {
        self.fault = fault
    }

    /// Whether the publication came as far as the step that fails.
    var hasFailed: Bool { taken.withLock { $0 } >= fault.step }

    func count(_ path: DiskPath) throws(DiskError) {
        let step = taken.withLock { taken in
            taken += 1
            return taken
        }
        guard step == fault.step || (step > fault.step && fault.extent == .forGood) else { return }
        throw DiskError(.call, .other, at: path.text, words: "step \(step)")
    }
}
