import Fetching
import Measures
import Outside
import Sources
import Storage

/// Sends collectors out, a few at a time, and keeps what each brings as soon as it is back.
struct Pollster: Sendable {
    let store: Store
    let line: NetworkLine
    let terminal: Terminal
    let clock: Clock
    let choices: CollectChoices

    /// What came of each assignment, in the order of the assignments.
    func outcomes(of assignments: [Assignment]) async throws -> [SourceOutcome] {
        try await withThrowingTaskGroup(of: (Int, SourceOutcome).self) { group in
            var waiting = assignments.enumerated().makeIterator()
            var outcomes: [Int: SourceOutcome] = [:]
            let sendNext = { (group: inout ThrowingTaskGroup<(Int, SourceOutcome), any Error>) in
                guard let (index, assignment) = waiting.next() else { return }
                group.addTask { (index, try await outcome(of: assignment)) }
            }
            for _ in 0..<max(1, choices.jobs) { sendNext(&group) }
            while let (index, outcome) = try await group.next() {
                outcomes[index] = outcome
                tell(outcome)
                sendNext(&group)
            }
            return outcomes.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    private func outcome(of assignment: Assignment) async throws -> SourceOutcome {
        let start = ContinuousClock.now
        let source = assignment.source
        let occasion = try occasion(for: source)
        let result = await harvest(occasion, by: assignment)
        let requests = assignment.fetcher.requests
        let run = Run(
            source: source.name, startedAt: clock.now, endedAt: clock.now.advanced(since: start),
            outcome: result.failure == nil ? .done : .failed, requests: requests,
            asOf: result.harvest?.asOf,
            reason: result.failure.map { line.redactor.words("\($0)") })
        let recording = try keep(result.harvest, of: run)
        return SourceOutcome(
            source: source.name, failure: run.reason,
            isFatal: run.outcome == .failed && source.policy.onError == .fail,
            isReused: source.policy.onError != .skip && occasion.kept.hasFigures,
            requests: requests, recording: recording,
            notes: (result.harvest?.diagnostics ?? []).map { line.redactor.words("\($0)") },
            asOf: run.asOf, issues: result.harvest?.issues.count ?? 0)
    }

    private func occasion(for source: ConfiguredSource) throws(StoreError) -> Occasion {
        let figures = try store.figures(of: source.name, since: firstMonth(for: source.kind))
        return Occasion(
            source: source.name, now: clock.now, since: choices.since,
            watermark: try store.watermark(of: source.name),
            kept: KeptFigures(
                samples: figures.samples, samplesOfOthers: figures.others,
                hasFigures: figures.hasFigures, readings: figures.readings,
                items: figures.items))
    }

    /// The month from which a collector has to know what is kept; nil for all months, which the
    /// sources of some kinds may tell again at any time.
    private func firstMonth(for kind: SourceKind) -> Month? {
        switch kind {
        case .bigquery, .csv, .googleSheet, .googleAnalytics: return nil
        case .keyhole, .youtube, .gitlab:
            let usual = clock.now.day.month.advanced(by: -14)
            return choices.since.map { min($0.month, usual) } ?? usual
        }
    }

    private func harvest(
        _ occasion: Occasion, by assignment: Assignment
    ) async -> (harvest: Harvest?, failure: CollectError?) {
        do throws(CollectError) {
            let harvest = try await assignment.collector.collect(
                occasion, with: assignment.fetcher)
            return (harvest, harvest.shortfall)
        } catch {
            return (nil, error)
        }
    }

    private func keep(_ harvest: Harvest?, of run: Run) throws(StoreError) -> Recording {
        let pull = Pull(
            run: run, samples: harvest?.samples ?? [], readings: harvest?.readings ?? [],
            items: harvest?.items ?? [], issues: harvest?.issues ?? [],
            watermark: harvest?.watermark)
        return choices.isRehearsal ? try store.rehearse(pull) : try store.keep(pull)
    }

    private func tell(_ outcome: SourceOutcome) {
        for note in outcome.notes { terminal.say("\(outcome.source): \(note)") }
        if outcome.failure == nil {
            terminal.say(outcome.sentence)
        } else {
            terminal.complain(outcome.sentence)
        }
    }
}

extension Timestamp {
    /// The moment as much later as has passed since an instant.
    fileprivate func advanced(since start: ContinuousClock.Instant) -> Timestamp {
        let seconds = (ContinuousClock.now - start).components.seconds
        return Timestamp(secondsSince1970: secondsSince1970 + Int(seconds))
    }
}
