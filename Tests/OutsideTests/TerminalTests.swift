import Outside
import Synchronization
import Testing

/// What a terminal was given.
private final class Screen: Sendable {
    let output = Mutex("")
    let errors = Mutex("")

    func terminal(_ volume: Terminal.Volume, foldsSections: Bool = false) -> Terminal {
        Terminal(
            volume: volume, foldsSections: foldsSections,
            output: { text in self.output.withLock { $0 += text } },
            errors: { text in self.errors.withLock { $0 += text } })
    }
}

@Suite("Terminals")
struct TerminalTests {
    private struct Trouble: Error {}
    private let screen = Screen()

    @Test(
        "Errors are told at every volume, events from normal, details from verbose",
        arguments: [
            (.quiet, "C\n"), (.normal, "C\nS\n"), (.verbose, "C\nS\nE\nHeading\n"),
        ] as [(Terminal.Volume, String)])
    func volumes(volume: Terminal.Volume, expected: String) {
        let terminal = screen.terminal(volume)
        terminal.complain("C")
        terminal.say("S")
        terminal.explain("E")
        #expect(terminal.section("s", "Heading") { 5 } == 5)
        #expect(screen.errors.withLock { $0 } == expected)
        #expect(screen.output.withLock { $0 }.isEmpty)
    }

    @Test("Data goes to standard output alone, exactly as it is")
    func data() {
        screen.terminal(.quiet).write("{\"01\":0}")
        #expect(screen.output.withLock { $0 } == "{\"01\":0}")
        #expect(screen.errors.withLock { $0 }.isEmpty)
    }

    @Test("In a GitLab job a section folds, and is closed even if its work fails")
    func sections() {
        let terminal = screen.terminal(.normal, foldsSections: true)
        #expect(throws: Trouble.self) {
            try terminal.section("build", "Building") { throw Trouble() }
        }
        let shown = screen.errors.withLock { $0 }
        let pattern =
            #/\u{1B}\[0Ksection_start:\d+:build\r\u{1B}\[0KBuilding\n\u{1B}\[0Ksection_end:\d+:build\r\u{1B}\[0K\n/#
        #expect(shown.wholeMatch(of: pattern) != nil, "\(shown.debugDescription)")
    }

    @Test("A quiet job shows no sections")
    func quiet() {
        let terminal = screen.terminal(.quiet, foldsSections: true)
        terminal.section("build", "Building") {}
        #expect(screen.errors.withLock { $0 }.isEmpty)
    }
}
