import Foundation
import Outside
import Testing

@testable import Assembly

@Suite("The local store, replaced as a whole")
struct StoreFileTests {
    @Test("The file is made with its folder, and replaced; nothing else is left there")
    func replace() throws {
        try Self.inFolder { folder in
            let file = StoreFile(folder + "/deep/er/store.sqlite")
            for text in ["first", "second, and longer", ""] {
                try file.replace(with: Array(text.utf8))
                #expect(try Self.text(file.path) == text)
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/deep/er")
            #expect(names == ["store.sqlite"])
        }
    }

    @Test("What a killed run left behind is in nobody's way")
    func leftover() throws {
        try Self.inFolder { folder in
            let file = StoreFile(folder + "/store.sqlite")
            let draft = "\(file.path).\(getpid()).part"
            try Data("half".utf8).write(to: URL(filePath: draft))
            try file.replace(with: Array("whole".utf8))
            #expect(try Self.text(file.path) == "whole")
            #expect(!FileManager.default.fileExists(atPath: draft))
        }
    }

    @Test("A store that somebody writes stays as it is", arguments: ["-journal", "-wal"])
    func inUse(ending: String) throws {
        try Self.inFolder { folder in
            let file = StoreFile(folder + "/store.sqlite")
            try file.replace(with: Array("old".utf8))
            let beside = URL(filePath: file.path + ending)
            try Data("pages".utf8).write(to: beside)
            #expect(throws: FileError.self) { try file.replace(with: Array("new".utf8)) }
            #expect(try Self.text(file.path) == "old")
            try Data().write(to: beside)
            try file.replace(with: Array("new".utf8))
            #expect(try Self.text(file.path) == "new")
        }
    }

    @Test("Where the file can't be replaced, the error names it and no draft stays behind")
    func refused() throws {
        try Self.inFolder { folder in
            let file = StoreFile(folder + "/store.sqlite")
            try FileManager.default.createDirectory(
                atPath: file.path + "/inside", withIntermediateDirectories: true)
            let error = #expect(throws: FileError.self) { try file.replace(with: [1]) }
            #expect(error?.path == file.path)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names == ["store.sqlite"])
        }
    }

    private static func inFolder(_ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try work(folder.path)
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: URL(filePath: path), encoding: .utf8)
    }
}
