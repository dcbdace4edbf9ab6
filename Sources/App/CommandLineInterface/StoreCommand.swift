import ArgumentParser
import Assembly
import Outside

/// `store pull` and `store push`.
struct StoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "Keep the store in the project's package registry between pipelines.",
        subcommands: [Pull.self, Push.self])

    /// `store pull`.
    struct Pull: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring the store from the registry; the first time there is none.")

        @OptionGroup var options: GeneralOptions

        func run() async throws {
            try await StoreCommand.told(options) { mover in try await mover.pull() }
        }
    }

    /// `store push`.
    struct Push: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put the store into the registry, unless figures would be lost there.")

        @OptionGroup var options: GeneralOptions

        func run() async throws {
            try await StoreCommand.told(options) { mover in try await mover.push() }
        }
    }

    private static func told(
        _ options: GeneralOptions, _ work: (StoreMover) async throws -> String
    ) async throws {
        let terminal = options.terminal
        try await Failure.told(on: terminal) {
            guard !options.offline else { throw OfflineStore() }
            let environment = Environment.process()
            let plan = try Plan(options.choices, environment: environment)
            let mover = try StoreMover(plan: plan, environment: environment)
            terminal.say(try await work(mover))
        }
    }
}

/// The registry is wanted without the network.
private struct OfflineStore: Error, CustomStringConvertible {
    var description: String {
        "the registry is reached over the network only, and --offline opens no connection."
    }
}
