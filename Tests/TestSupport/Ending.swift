/// How a process ended.
package enum Ending: Hashable, Sendable {
    /// By itself, with this exit code.
    case exit(Int32)
    /// By this signal.
    case signal(Int32)

    /// Reads the status that the system tells; the bits are the same on every Unix.
    init(status: Int32) {
        let signal = status & 0x7F
        self = signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    }
}
