import Testing

@Suite("One door to the world")
struct DoorTests {
    @Test("Clock, environment, files, network, terminal and chance stay in World and App")
    func names() throws {
        let files = try SourceFile.all(below: "Sources").filter { file in
            !["World", "App"].contains(file.stage)
        }
        let found = uses(of: Self.world, in: files)
        #expect(found == [])
    }

    @Test("The system's own library is imported in World and App only")
    func systemLibrary() throws {
        let importing = try SourceFile.all(below: "Sources").filter { file in
            !["World", "App"].contains(file.stage)
                && !Set(file.imports).isDisjoint(with: [
                    "Glibc", "Musl", "Darwin", "FoundationNetworking",
                ])
        }
        #expect(importing.map(\.path) == [])
    }

    @Test("No file anywhere shares state behind everybody's back or leaves the type system")
    func loopholes() throws {
        let found = uses(of: Self.loopholes, in: try SourceFile.all(below: "Sources"))
        #expect(found == [])
    }

    /// What reaches out of the process.
    private static let world = [
        // The clock
        "Date()", "Date.now", "Date(timeIntervalSinceNow", "time(", "clock_gettime(",
        "gettimeofday(", "ContinuousClock", "SuspendingClock", "DispatchTime", "CFAbsoluteTime",
        // The environment
        "getenv(", "setenv(", "ProcessInfo", "CommandLine.", "Bundle",
        // Files
        "FileManager", "FileHandle", "fopen(", "open(", "openat(", "Data(contentsOf",
        "String(contentsOf",
        "(contentsOfFile:", ".write(to:", ".write(toFile:", "URL(filePath", "URL(fileURLWithPath",
        "unlink(", "rename(", "mkdir(",
        // The network and other processes
        "URLSession", "socket(", "Process()", "posix_spawn(",
        // The terminal
        "print(", "debugPrint(", "dump(", "fputs(", "puts(", "readLine(", "NSLog(",
        // Chance
        ".random(", ".randomElement(", ".shuffle(", ".shuffled(", "SystemRandomNumberGenerator",
        "arc4random", "UUID()",
    ]

    private static let loopholes = [
        "static let shared", "static var shared", "nonisolated(unsafe)", "@unchecked Sendable",
        "try!", "as!", "fatalError(", "catch {}", "catch { }",
    ]

    private func uses(of names: [String], in files: [SourceFile]) -> [String] {
        files.flatMap { file in
            file.code.filter { line in names.contains { line.text.hasWord($0) } }
                .map { "\(file.path):\($0.number): \($0.text.trimmingPrefix { $0 == " " })" }
        }
    }
}

extension String {
    /// Whether the text has this name, and neither as the end of a longer one nor as a method of
    /// ours: `blueprint(` and `disk.open(` are not the system's.
    fileprivate func hasWord(_ name: String) -> Bool {
        guard contains(name) else { return false }
        return ranges(of: name).contains { range in
            guard range.lowerBound > startIndex, name.first?.isLetter == true else { return true }
            let before = self[index(before: range.lowerBound)]
            let isMethod = before == "." && name.first?.isLowercase == true
            return !before.isLetter && !before.isNumber && before != "_" && !isMethod
                && !self[..<range.lowerBound].hasSuffix("func ")
        }
    }
}
