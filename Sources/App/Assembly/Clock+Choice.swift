import Measures
package import Outside

extension Clock {
    /// The clock that was chosen: `--clock`, else `SOURCE_DATE_EPOCH`, else the machine's.
    package init(_ choice: String?, environment: Environment) throws(PlanError) {
        self = try Self.chosen(choice, environment: environment) ?? .system()
    }

    /// The clock that was chosen, or nil if nobody chose one.
    package static func chosen(
        _ choice: String?, environment: Environment
    ) throws(PlanError) -> Clock? {
        if let choice {
            guard let moment = Timestamp(choice) else {
                throw .wrongClock(choice, variable: "--clock")
            }
            return Clock(standingAt: moment)
        }
        guard let epoch = environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty else { return nil }
        guard let seconds = Int(epoch), abs(seconds) < 1 << 40 else {
            throw .wrongClock(epoch, variable: "SOURCE_DATE_EPOCH")
        }
        return Clock(standingAt: Timestamp(secondsSince1970: seconds))
    }
}
