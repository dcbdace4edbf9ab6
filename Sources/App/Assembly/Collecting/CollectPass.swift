import Fetching
import Foundation
import Measures
import Outside

/// One pass over the sources: at what moment, and where raw replies go to or come from.
struct CollectPass: Sendable {
    /// Where raw replies go to or come from.
    enum Replies: Sendable {
        /// They come over the network, and nothing is kept of them.
        case live
        /// They are kept in this folder.
        case archived(String)
        /// They come from this folder.
        case replayed(String)
    }

    /// The moment that the pass takes for now.
    let clock: Clock
    /// Where raw replies go to or come from.
    let replies: Replies

    /// A pass over the network; its replies are kept in a folder of its own within the archive.
    init(clock: Clock, archive: String?) {
        self.clock = clock
        replies = archive.map { .archived(Self.freshFolder(of: clock.now, in: $0)) } ?? .live
    }

    private init(clock: Clock, replaying folder: String) {
        self.clock = clock
        replies = .replayed(folder)
    }

    /// The passes that an archive holds, or the one that it is, in the order of their moments.
    static func replaying(_ archive: String) throws(PlanError) -> [CollectPass] {
        if let name = PassName(Folder.lastComponent(of: archive)) {
            return [CollectPass(clock: Clock(standingAt: name.moment), replaying: archive)]
        }
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: archive)) ?? []
        let names = folders.compactMap(PassName.init).sorted {
            ($0.moment, $0.number) < ($1.moment, $1.number)
        }
        guard !names.isEmpty else { throw .noArchive(archive) }
        return names.map {
            CollectPass(clock: Clock(standingAt: $0.moment), replaying: "\(archive)/\($0.text)")
        }
    }

    /// A folder that no pass of the same moment has used: its replies would be taken for this one's.
    private static func freshFolder(of moment: Timestamp, in archive: String) -> String {
        let folder = "\(archive)/\(PassName(moment).text)"
        var number = 1
        while !DiskFile.isMissing(at: folder + PassName.suffix(number)) { number += 1 }
        return folder + PassName.suffix(number)
    }

    /// Whether the vendors themselves are asked.
    var isLive: Bool {
        if case .replayed = replies { false } else { true }
    }

    /// Where the answers of a source are kept, or where they come from.
    func tape(for source: SourceName) throws(FileError) -> Tape {
        switch replies {
        case .live: .none
        case .archived(let folder): try ArchiveFolder(folder).recording(source)
        case .replayed(let folder): try ArchiveFolder(folder).replaying(source)
        }
    }
}

/// What the folder of a pass is called: its moment, without the colons that some systems refuse,
/// and a number if it is not the first of that moment.
private struct PassName {
    let text: String
    let moment: Timestamp
    let number: Int

    init(_ moment: Timestamp, number: Int = 1) {
        self.moment = moment
        self.number = number
        text = moment.description.replacing(":", with: "") + Self.suffix(number)
    }

    /// Reads `2026-11-22T140500Z` and `2026-11-22T140500Z-2`.
    init?(_ text: String) {
        let halves = text.split(separator: "Z", maxSplits: 1, omittingEmptySubsequences: false)
        let digits = halves[0].dropFirst(11)
        guard halves.count == 2, digits.count == 6 else { return nil }
        let clock = [digits.prefix(2), digits.dropFirst(2).prefix(2), digits.suffix(2)]
        let number = halves[1].isEmpty ? 1 : Int(halves[1].dropFirst()) ?? 0
        guard let moment = Timestamp("\(text.prefix(11))\(clock.joined(separator: ":"))Z") else {
            return nil
        }
        self.init(moment, number: number)
        guard self.text == text else { return nil }
    }

    /// What follows the moment in the folder of the n-th pass.
    static func suffix(_ number: Int) -> String { number == 1 ? "" : "-\(number)" }
}
