import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A process that a test has started and can wait for or kill.
///
/// `Process` of Foundation says late, through a run loop, that its child has ended; here the ending
/// is known at once, which tests that kill at chosen moments need.
package struct ChildProcess: Sendable {
    /// What is to be started, and where.
    package struct Start: Sendable {
        /// The path of the executable, then its arguments.
        package var words: [String]
        /// All variables that the process sees.
        package var environment: [String: String]
        /// The folder that the process works in.
        package var folder: String
        /// The file that standard input is read from.
        package var input = "/dev/null"
        /// The file that standard output goes to.
        package var output = "/dev/null"
        /// The file that standard error goes to.
        package var errors = "/dev/null"

        package init(words: [String], environment: [String: String], folder: String) {
            self.words = words
            self.environment = environment
            self.folder = folder
        }
    }

    private let id: pid_t

    /// Starts a process.
    package init(_ start: Start) throws {
        var actions = FileActions()
        defer { actions.destroy() }
        actions.prepare(start)
        var attributes = FreshSignals()
        defer { attributes.destroy() }
        let variables = start.environment.map { "\($0.key)=\($0.value)" }.sorted()
        var id = pid_t()
        let failure = Self.withPointers(Self.enteringFolder(start)) { words in
            Self.withPointers(variables) { variables in
                posix_spawn(&id, Self.shell, &actions.raw, &attributes.raw, words, variables)
            }
        }
        guard failure == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL)
        }
        self.id = id
    }

    /// Waits until the process has ended; to be called once.
    package func wait() -> Ending {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return Ending(status: status)
    }

    /// Whether the process has ended, which is still to be waited for.
    package var hasEnded: Bool {
        var news = siginfo_t()
        let isKnown = waitid(P_PID, id_t(id), &news, WEXITED | WNOHANG | WNOWAIT) == 0
        return isKnown && news.si_signo == SIGCHLD
    }

    /// Sends a signal to the process, which must not have been waited for yet.
    package func send(_ signal: Int32) { kill(id, signal) }

    /// A shell that goes to the folder and becomes the process, so that the id is the process's.
    private static func enteringFolder(_ start: Start) -> [String] {
        [shell, "-c", #"cd "$0" && exec "$@""#, start.folder] + start.words
    }

    private static let shell = "/bin/sh"

    /// Calls with a list of C strings that ends in nil.
    private static func withPointers<Result>(
        _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers = texts.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        return body(&pointers)
    }
}

/// What a new process does with its files before it begins.
private struct FileActions {
    #if canImport(Darwin)
        var raw: posix_spawn_file_actions_t?
    #else
        var raw = posix_spawn_file_actions_t()
    #endif

    init() { posix_spawn_file_actions_init(&raw) }

    mutating func prepare(_ start: ChildProcess.Start) {
        let creating = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&raw, 0, start.input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&raw, 1, start.output, creating, 0o600)
        posix_spawn_file_actions_addopen(&raw, 2, start.errors, creating, 0o600)
    }

    mutating func destroy() { posix_spawn_file_actions_destroy(&raw) }
}

/// Gives a new process no blocked signals: the threads that tests run on block them all.
private struct FreshSignals {
    #if canImport(Darwin)
        var raw: posix_spawnattr_t?
    #else
        var raw = posix_spawnattr_t()
    #endif

    init() {
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_init(&raw)
        posix_spawnattr_setsigmask(&raw, &none)
        posix_spawnattr_setflags(&raw, Int16(POSIX_SPAWN_SETSIGMASK))
    }

    mutating func destroy() { posix_spawnattr_destroy(&raw) }
}
