import FileSystem
import Measures

/// The list of what a build wrote, kept inside the folder: only these files may it remove later.
///
/// A line with the format's name and version, then one path a line, in the order of bytes. Read
/// strictly: a manifest that a merge or an editor has touched vouches for nothing.
struct Manifest: Hashable, Sendable {
    /// The paths, by what the disk calls them.
    let paths: [DiskPath: SitePath]

    static let path = DiskPath(".de-dashboard-manifest")
    private static let title = "de-dashboard manifest 1"

    init(paths: [DiskPath: SitePath]) {
        self.paths = paths
    }

    /// Reads a manifest; nil if a single byte is not as it was written.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count >= 2, lines[0].elementsEqual(Self.title.utf8),
            lines[lines.count - 1].isEmpty
        else { return nil }
        var paths: [DiskPath: SitePath] = [:]
        var last = DiskPath("")
        for line in lines[1..<(lines.count - 1)] {
            let path = DiskPath(bytes: Array(line))
            guard last < path, let sitePath = SitePath(path.text),
                DiskPath(sitePath) == path, path != Self.path
            else { return nil }
            paths[path] = sitePath
            last = path
        }
        self.init(paths: paths)
    }

    /// The manifest as it is written.
    var bytes: [UInt8] {
        let lines = [Array(Self.title.utf8)] + paths.keys.sorted().map(\.bytes)
        return lines.flatMap { $0 + [0x0A] }
    }
}
