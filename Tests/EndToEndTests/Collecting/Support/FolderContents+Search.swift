import Foundation
import TestSupport

extension FolderContents {
    /// The files in which texts stand, each with the text: `store.sqlite: sandra42`.
    ///
    /// By the system's own means: the search of `Data` takes minutes for what these tests look at.
    func places(of texts: [String]) -> [String] {
        paths.flatMap { path -> [String] in
            guard let data = self[path] else { return [] }
            return texts.filter { data.holds(Array($0.utf8)) }.map { "\(path): \($0)" }
        }
    }
}

extension Data {
    fileprivate func holds(_ wanted: [UInt8]) -> Bool {
        withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let first = wanted.first else { return false }
            var offset = 0
            while offset + wanted.count <= bytes.count,
                let hit = memchr(
                    start + offset, Int32(first), bytes.count - offset - wanted.count + 1)
            {
                if memcmp(hit, wanted, wanted.count) == 0 { return true }
                offset = UnsafeRawPointer(hit) - start + 1
            }
            return false
        }
    }
}
