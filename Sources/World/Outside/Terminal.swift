import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where words go: data to standard output, everything else to standard error.
package struct Terminal: Sendable {
    /// How much is said on standard error.
    package enum Volume: Int, Comparable, Sendable {
        case quiet, normal, verbose

        package static func < (left: Volume, right: Volume) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    private let volume: Volume
    /// Whether a GitLab runner shows the words.
    private let foldsSections: Bool
    private let output: @Sendable (String) -> Void
    private let errors: @Sendable (String) -> Void

    /// A terminal that gives each text to these closures.
    package init(
        volume: Volume, foldsSections: Bool = false,
        output: @escaping @Sendable (String) -> Void,
        errors: @escaping @Sendable (String) -> Void
    ) {
        self.volume = volume
        self.foldsSections = foldsSections
        self.output = output
        self.errors = errors
    }

    /// The standard streams of this process.
    package static func standard(_ volume: Volume, environment: Environment) -> Terminal {
        Terminal(
            volume: volume, foldsSections: environment["GITLAB_CI"] == "true",
            output: { FileHandle.standardOutput.write(Data($0.utf8)) },
            errors: { FileHandle.standardError.write(Data($0.utf8)) })
    }

    /// Does a part of the work; in a GitLab job its words fold under a heading.
    package func section<Result>(
        _ name: String, _ heading: String, _ work: () throws -> Result
    ) rethrows -> Result {
        open(name, heading)
        defer { close(name) }
        return try work()
    }

    /// Does a part of the work that waits for others.
    package func section<Result>(
        _ name: String, _ heading: String, _ work: () async throws -> Result
    ) async rethrows -> Result {
        open(name, heading)
        defer { close(name) }
        return try await work()
    }

    /// Data that was asked for, exactly as it is.
    package func write(_ data: String) { output(data) }

    /// What went wrong; said at every volume.
    package func complain(_ message: String) { errors(message + "\n") }

    /// What happened, unless quiet was asked for.
    package func say(_ message: String) {
        if volume >= .normal { errors(message + "\n") }
    }

    /// Details, only where they were asked for.
    package func explain(_ message: String) {
        if volume >= .verbose { errors(message + "\n") }
    }

    private var isFolding: Bool { foldsSections && volume >= .normal }

    private func open(_ section: String, _ heading: String) {
        guard isFolding else { return explain(heading) }
        errors(Self.sectionMark("start", section) + heading + "\n")
    }

    private func close(_ section: String) {
        if isFolding { errors(Self.sectionMark("end", section) + "\n") }
    }

    /// What tells a GitLab job where a section begins or ends, and when.
    private static func sectionMark(_ word: String, _ name: String) -> String {
        "\u{1B}[0Ksection_\(word):\(time(nil)):\(name)\r\u{1B}[0K"
    }
}
