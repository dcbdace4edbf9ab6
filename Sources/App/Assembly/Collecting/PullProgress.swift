import Fetching
import Measures
import Outside
import Synchronization

/// Tells how a long pull goes on: every answer where details are wanted, else now and then.
final class PullProgress: Sendable {
    private struct State {
        var calls = 0
        var bytes = 0
        var lastTold = ContinuousClock.now
    }

    private let source: SourceName
    private let terminal: Terminal
    private let state = Mutex(State())

    init(of source: SourceName, on terminal: Terminal) {
        self.source = source
        self.terminal = terminal
    }

    /// Takes note of one attempt.
    func note(_ report: CallReport) {
        terminal.explain("\(source): \(report.sentence)")
        let words = state.withLock { state -> String? in
            state.calls += 1
            state.bytes += report.bytes
            guard ContinuousClock.now - state.lastTold > Self.interval else { return nil }
            state.lastTold = ContinuousClock.now
            return "\(source): \(state.calls) requests, \(state.bytes / 1_000) kB so far"
        }
        if let words { terminal.say(words) }
    }

    private static let interval = Duration.seconds(10)
}

extension CallReport {
    /// One attempt in a line.
    fileprivate var sentence: String {
        let answer = status.map { "\($0), \(bytes) bytes" } ?? "no answer"
        let again = pause.map { ", asking again in \($0.components.seconds) s" } ?? ""
        return "\(subject) from \(host): \(answer)\(again)"
    }
}
