/// What a fetcher works with; most of it is shared by all sources of a run.
package struct Surroundings: Sendable {
    /// Carries the calls.
    package var transport: any Transport
    /// Time and chance.
    package var pace: Pace
    /// Keeps the calls at one origin few.
    package var limit: HostLimit
    /// Takes secrets out of words and archived bytes.
    package var redactor: Redactor
    /// Where answers are kept, or where they come from.
    package var tape: Tape
    /// Told of every attempt.
    package var progress: @Sendable (CallReport) -> Void

    package init(
        transport: any Transport, pace: Pace, limit: HostLimit = HostLimit(),
        redactor: Redactor = Redactor(), tape: Tape = .none,
        progress: @escaping @Sendable (CallReport) -> Void = { _ in }
    ) {
        self.transport = transport
        self.pace = pace
        self.limit = limit
        self.redactor = redactor
        self.tape = tape
        self.progress = progress
    }
}
