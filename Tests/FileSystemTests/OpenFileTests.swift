import Foundation
import Testing

@testable import FileSystem

struct OpenFileTests {
    @Test(
        "A file is read to its end, whatever size was expected of it",
        arguments: [0, 1, 5, 4_096], [0, 1, 4, 5, 6, 5_000])
    func expectations(size: Int, expected: Int) throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
        let file = try #require(tmpfile())
        defer { fclose(file) }
        let open = OpenFile(descriptor: fileno(file))
        #expect(open.write(bytes))
        #expect(open.bytes(expecting: expected) == bytes)
    }

    @Test("A file that isn't open gives neither bytes nor takes any")
    func closed() {
        let file = OpenFile(descriptor: -1)
        #expect(file.bytes(expecting: 1) == nil)
        #expect(errno == EBADF)
        #expect(!file.write([1]))
    }
}
