package import Measures

/// Judges whether what a source has told is still fresh.
package struct Freshness: Hashable, Sendable {
    /// How the configuration calls the source.
    package let source: SourceName
    /// How long ago its last success may be; nil if figures of it never grow stale.
    package let staleAfter: Duration?
    /// Whether people type the figures in, and no program counts them.
    package let isEnteredByHand: Bool

    package init(source: SourceName, staleAfter: Duration?, isEnteredByHand: Bool = false) {
        self.source = source
        self.staleAfter = staleAfter
        self.isEnteredByHand = isEnteredByHand
    }

    /// How the source stands at a moment, from the passes over it so far.
    ///
    /// What counts is when the last pass that succeeded began, not to which moment its figures
    /// count: a source may have nothing new to tell. Without any success there is nothing fresh.
    package func status(after history: RunHistory?, now: Timestamp) -> SourceStatus {
        SourceStatus(
            name: source, outcome: outcome(of: history?.last),
            asOf: history?.lastDone.map { $0.asOf ?? $0.startedAt },
            isStale: isStale(history?.lastDone, now: now),
            failingSince: history?.firstFailure?.startedAt, reason: reason(in: history?.last),
            isEnteredByHand: isEnteredByHand)
    }

    private func outcome(of run: Run?) -> SourceStatus.Outcome {
        switch run?.outcome {
        case .done: .done
        case .failed: .failed
        case nil: .never
        }
    }

    private func isStale(_ success: Run?, now: Timestamp) -> Bool {
        guard let success else { return true }
        guard let staleAfter else { return false }
        let age = now.secondsSince1970 - success.startedAt.secondsSince1970
        return Duration.seconds(age) > staleAfter
    }

    private func reason(in run: Run?) -> String? {
        run?.outcome == .failed ? run?.reason : nil
    }
}
