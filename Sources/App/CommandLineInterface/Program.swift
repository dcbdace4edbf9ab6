import ArgumentParser

/// The program as its executable starts it.
package enum Program {
    /// Runs the command that was typed, and ends the process with its exit code.
    package static func run() async {
        Interruption.exitOnInterrupt()
        await DashboardCommand.main()
    }
}
