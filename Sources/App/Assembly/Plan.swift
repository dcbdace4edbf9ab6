import Measures
package import Outside

/// What was typed, resolved: everything that a run needs to know before it begins.
package struct Plan: Sendable {
    /// What the configuration says.
    package let configuration: Configuration
    /// The folder of the configuration; every path in it is relative to this.
    package let root: String
    /// The moment that the run takes for now.
    package let clock: Clock
    /// Where the site is published, without a slash at the end, if anybody said.
    package let baseURL: String?

    /// Reads the configuration that the choices name.
    package init(_ choices: Choices, environment: Environment) throws {
        let folder = Folder.of(choices.configuration)
        root = folder
        let files = FileTree.disk(folder)
        let name = Folder.lastComponent(of: choices.configuration)
        guard files.contains(name) else {
            throw PlanError.noConfiguration(choices.configuration)
        }
        configuration = try Configuration(
            try files.text(at: name), file: choices.configuration, environment: environment,
            overruled: choices.baseURL == nil ? [] : ["base_url"])
        clock = try Clock(choices.clock, environment: environment)
        baseURL = try Self.baseURL(choices, configuration, environment)
    }

    /// What was typed on the command line.
    package struct Choices: Sendable {
        /// The path of the configuration.
        package var configuration: String
        /// `--clock`, if it was given.
        package var clock: String?
        /// `--base-url`, if it was given.
        package var baseURL: String?

        package init(configuration: String, clock: String? = nil, baseURL: String? = nil) {
            self.configuration = configuration
            self.clock = clock
            self.baseURL = baseURL
        }
    }

    /// A path of the configuration, as the process can open it.
    package func path(_ relative: String) -> String { Folder.join(root, relative) }

    /// Where the store lies, as the process can open it.
    var storePath: String { path(configuration.storePath) }

    /// The command line before the configuration before the pipeline's own variable.
    private static func baseURL(
        _ choices: Choices, _ configuration: Configuration, _ environment: Environment
    ) throws(PlanError) -> String? {
        if let written = choices.baseURL {
            guard let address = Address(written) else {
                throw .wrongAddress(written, subject: "--base-url")
            }
            return address.text
        }
        if let address = configuration.baseURL { return address }
        guard let written = environment["CI_PAGES_URL"], !written.isEmpty else { return nil }
        guard let address = Address(written) else {
            throw .wrongAddress(written, subject: "CI_PAGES_URL")
        }
        return address.text
    }
}

/// Why a run can't begin.
package enum PlanError: Error, Hashable, Sendable {
    case noConfiguration(String)
    case wrongAddress(String, subject: String)
    case wrongClock(String, variable: String)
    case unknownSource(String, nearest: String?)
    case noArchive(String)
}

extension PlanError: CustomStringConvertible {
    /// The subject, a colon, and what is wrong.
    package var description: String { "\(subject): \(problem)" }

    /// Whether what was typed is wrong, and no file or variable.
    package var isUsage: Bool {
        switch self {
        case .wrongAddress(_, let subject): subject.hasPrefix("--")
        case .wrongClock(_, let variable): variable.hasPrefix("--")
        case .unknownSource: true
        case .noConfiguration, .noArchive: false
        }
    }

    /// The file, option or variable that it is about.
    var subject: String {
        switch self {
        case .noConfiguration(let path): path
        case .wrongAddress(_, let subject): subject
        case .wrongClock(_, let variable): variable
        case .unknownSource: "--source"
        case .noArchive(let folder): folder
        }
    }

    /// What is wrong, and what to do next.
    var problem: String {
        switch self {
        case .noConfiguration:
            "there is no configuration here. 'de-dashboard init' writes one, and --config names"
                + " another."
        case .wrongAddress(let address, _):
            "'\(address)' is no https:// address (http:// only on this machine)."
        case .wrongClock(let text, let variable):
            "'\(text)' is no moment. Write it as 2026-11-22T14:05:00Z"
                + (variable == "SOURCE_DATE_EPOCH" ? ", or here as seconds since 1970." : ".")
        case .noArchive:
            "there is no archive here. Give --replay the folder that --archive was given."
        case .unknownSource(let name, let nearest):
            "the configuration has no source '\(name)'. "
                + (nearest.map { "Did you mean '\($0)'?" } ?? "Take one of those under 'sources:'.")
        }
    }
}
