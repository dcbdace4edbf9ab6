import Fetching
import Measures
package import Outside
import Storage

/// Asks the sources and keeps what they tell, each for itself: one that fails spares the others.
package struct Collection: Sendable {
    private let plan: Plan
    private let environment: Environment
    private let terminal: Terminal

    package init(plan: Plan, environment: Environment, terminal: Terminal) {
        self.plan = plan
        self.environment = environment
        self.terminal = terminal
    }

    /// Collects once, or once for each run of an archive that is replayed.
    package func collect(_ choices: CollectChoices) async throws -> CollectSummary {
        let sources = try chosen(choices)
        guard !sources.isEmpty else {
            if plan.configuration.sources.isEmpty {
                terminal.say("There are no sources to collect from. Name some under 'sources:'.")
            }
            return CollectSummary(sources: [])
        }
        let start = ContinuousClock.now
        let told = try await terminal.section("collect", "Collecting from the sources") {
            try await outcomes(of: sources, choices)
        }
        let summary = CollectSummary(sources: told)
        terminal.say("\(summary.sentence), in \((ContinuousClock.now - start).inSeconds)")
        return summary
    }

    /// What came of the sources in every pass, one pass after the other.
    private func outcomes(
        of sources: [ConfiguredSource], _ choices: CollectChoices
    ) async throws -> [SourceOutcome] {
        let passes = try passes(choices)
        let store = try store(for: choices)
        let forgotten = try store.forgotten(among: plan.configuration.profiles)
        return try await NetworkLine.open(for: plan, environment) { line in
            var outcomes: [SourceOutcome] = []
            for pass in passes {
                let desk = AssignmentDesk(
                    plan: plan, environment: environment, pass: pass, line: line,
                    terminal: terminal, forgotten: forgotten)
                let pollster = Pollster(
                    store: store, line: line, terminal: terminal, clock: pass.clock,
                    choices: choices)
                outcomes += try await pollster.outcomes(of: try desk.assignments(for: sources))
            }
            return outcomes
        }
    }

    /// The store; a rehearsal makes none.
    private func store(for choices: CollectChoices) throws -> Store {
        choices.isRehearsal
            ? try Store.existing(for: plan) ?? Store.inMemory() : try Store.opened(for: plan)
    }

    /// The sources that were named, in the order of the configuration; all if none was.
    private func chosen(_ choices: CollectChoices) throws(PlanError) -> [ConfiguredSource] {
        let all = plan.configuration.sources
        let names = Set(all.map(\.name.text))
        for name in choices.sources where !names.contains(name) {
            let nearest = NearestName.nearest(to: name, among: names.sorted())
            throw .unknownSource(name, nearest: nearest)
        }
        let isChosen = { choices.sources.isEmpty || choices.sources.contains($0) }
        let sources = all.filter { isChosen($0.name.text) }
        guard choices.isOffline, choices.replay == nil else { return sources }
        for source in sources where source.kind != .csv {
            terminal.say("\(source.name): not asked, because of --offline")
        }
        return sources.filter { $0.kind == .csv }
    }

    private func passes(_ choices: CollectChoices) throws -> [CollectPass] {
        if let folder = choices.replay { return try CollectPass.replaying(folder) }
        return [CollectPass(clock: plan.clock, archive: choices.archive)]
    }
}
