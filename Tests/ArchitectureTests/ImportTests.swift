import Testing

@Suite("Who may import what")
struct ImportTests {
    @Test("The domain imports nothing, not even Foundation")
    func domain() throws {
        let importing = try SourceFile.all(below: "Sources/Domain").filter { !$0.imports.isEmpty }
        #expect(importing.map(\.path) == [])
    }

    @Test("A stage imports the domain, the world and itself; only App imports stages")
    func stages() throws {
        let files = try SourceFile.all(below: "Sources")
        let stageOf = Dictionary(
            files.map { ($0.module, $0.stage) }, uniquingKeysWith: { first, _ in first }
        ).merging(["CCMark": "Render"]) { own, _ in own }
        #expect(Set(stageOf.values) == Set(Self.stages), "a new stage needs a place in this test")
        let trespasses = files.filter { $0.stage != "App" }.flatMap { file in
            file.imports.filter { name in
                guard let stage = stageOf[name] else { return false }
                return !Self.allowed(from: file.stage).contains(stage)
            }.map { "\(file.path) imports \($0)" }
        }
        #expect(trespasses == [])
    }

    @Test("One module owns each dependency", arguments: owners)
    func owner(dependency: String, owner: String) throws {
        let importing = try SourceFile.all(below: "Sources").filter {
            $0.imports.contains(dependency)
        }
        #expect(Set(importing.map(\.module)) == [owner])
    }

    private static let owners = [
        ("ArgumentParser", "CommandLineInterface"), ("AsyncHTTPClient", "FetchingLive"),
        ("CCMark", "CommonMark"), ("Crypto", "Fingerprints"), ("CryptoExtras", "GoogleAccess"),
        ("GRDB", "Storage"), ("Mustache", "Reports"), ("NIOCore", "FetchingLive"),
        ("SwiftCSV", "Sources"), ("Yams", "Documents"),
    ]

    private static let stages = [
        "Domain", "World", "Collect", "Store", "Analyse", "Chart", "Render", "Publish", "App",
    ]

    private static func allowed(from stage: String) -> Set<String> {
        stage == "Domain" ? ["Domain"] : ["Domain", "World", stage]
    }
}
