import Fetching
import FetchingLive
import Measures
import Outside

/// What all sources of a run share on their way to the network.
struct NetworkLine: Sendable {
    private let transport: LiveTransport
    /// Takes secrets and names out of whatever is told.
    let redactor: Redactor
    private let limit = HostLimit()

    private init(environment: Environment, profiles: [Profile]) {
        transport = LiveTransport(environment: environment)
        redactor = Redactor(names: profiles.flatMap { [$0.user.text, $0.tracker.text] })
    }

    /// Does some work with a line, which is closed afterwards whatever came of it.
    static func open<Result: Sendable>(
        for plan: Plan, _ environment: Environment,
        _ work: (NetworkLine) async throws -> Result
    ) async throws -> Result {
        let line = NetworkLine(
            environment: environment, profiles: plan.configuration.profiles)
        do {
            let result = try await work(line)
            await line.transport.shutdown()
            return result
        } catch {
            await line.transport.shutdown()
            throw error
        }
    }

    /// What one source's fetcher works with.
    func surroundings(
        tape: Tape, progress: @escaping @Sendable (CallReport) -> Void = { _ in }
    ) -> Surroundings {
        Surroundings(
            transport: transport, pace: .live, limit: limit, redactor: redactor, tape: tape,
            progress: progress)
    }
}
