import Fingerprints
import Testing

@testable import Assembly

@Suite("The list of checksums")
struct StoreChecksumsTests {
    private static let new = Fingerprint(of: [1])
    private static let old = Fingerprint(of: [2])

    @Test(
        "A list reads as it was written",
        arguments: [
            StoreChecksums(of: new), StoreChecksums(of: new, after: old),
            StoreChecksums(of: new, after: nil),
        ])
    func roundTrip(list: StoreChecksums) {
        #expect(StoreChecksums(list.bytes) == list)
    }

    @Test("Other programs' ways to write a checksum are read as well")
    func lenient() {
        for text in ["\(Self.new)", "\(Self.new)\r\n", "\(Self.new) *store.sqlite\n"] {
            #expect(StoreChecksums(Array(text.utf8))?.accepted == [Self.new.text])
        }
        let capital = Self.new.text.uppercased()
        #expect(StoreChecksums(Array(capital.utf8))?.accepted == [Self.new.text])
    }

    @Test(
        "What holds no checksum, or anything else besides, is refused",
        arguments: [
            "", "\n", "# nothing\n", "<html>", "abc  store.sqlite\n", "\(new)\nabc\n",
            "\(new.text.dropLast())g\n", String(repeating: "\(new)\n", count: 100),
        ])
    func refused(text: String) {
        #expect(StoreChecksums(Array(text.utf8)) == nil)
    }
}
