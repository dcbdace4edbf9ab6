import Foundation
import TestSupport

/// A site that is built from two configurations by turns, which differ in most of its files.
final class AlternatingSite {
    /// When a build is killed.
    enum Moment {
        /// After a part of the time that a build takes.
        case after(fraction: Double)
        /// After a part of the time that publishing takes, once it has begun.
        case publishing(Double)
    }

    /// What became of a build.
    enum Outcome {
        case finished, killedBefore, killedWhilePublishing
        /// What stands is neither the old site nor the new one.
        case torn
    }

    let work: Workplace
    private var sites: [FolderContents] = []
    private var turn = 0
    private var buildTime = 0.0
    private var publishingTime = 0.0

    /// Builds both sites once and measures how long that takes.
    init() throws {
        work = try Workplace()
        try TemplateChoice.plain.files().write(to: work.url)
        try writeInput()
        for _ in 0..<2 {
            let start = Self.now
            let process = try startBuild()
            waitForPublishing(by: process)
            let publishing = Self.now
            guard process.wait() == .exit(0) else { throw POSIXError(.ECHILD) }
            publishingTime = Self.now - publishing
            buildTime = Self.now - start
            sites.append(try work.contents(of: "public"))
            turn += 1
        }
    }

    /// A number from 0 to 1 that spreads evenly over the rounds.
    func fraction(of round: Int) -> Double {
        (Double(round) * 0.618_033_988_75).truncatingRemainder(dividingBy: 1)
    }

    /// Begins the build of the other site and kills it.
    func killBuild(at moment: Moment) throws -> Outcome {
        let process = try startBuild()
        switch moment {
        case .after(let fraction): Self.sleep(fraction * buildTime)
        case .publishing(let fraction):
            waitForPublishing(by: process)
            Self.sleep(fraction * publishingTime)
        }
        process.send(SIGKILL)
        let ending = process.wait()
        guard let standing = try standing() else { return .torn }
        if standing == turn % 2 { turn += 1 }
        guard ending == .signal(SIGKILL) else { return .finished }
        return work.has(".public.next") ? .killedWhilePublishing : .killedBefore
    }

    /// Whether a build that nobody kills ends well, with the site that it is of and no remains.
    func buildSucceeds() throws -> Bool {
        let wanted = turn % 2
        let ending = try startBuild().wait()
        turn += 1
        return try ending == .exit(0) && standing() == wanted && !work.has(".public.next")
    }

    /// Which of the two sites stands, to the last byte; nil if it is neither.
    private func standing() throws -> Int? {
        sites.firstIndex(of: try work.contents(of: "public"))
    }

    private func startBuild() throws -> ChildProcess {
        try work.start(
            "build", "--config", "\(turn % 2).yml", "--output", "public", "--clock", "2020-12-31")
    }

    private func writeInput() throws {
        let groups = (1...8).map { "group\($0)" }
        for site in 0...1 {
            let titles = groups.map { "  \($0): { name: Group \($0) of site \(site) }\n" }
            try work.write(
                "title: Site \(site)\ngroups:\n" + titles.joined(), to: "\(site).yml")
        }
        let rows = groups.flatMap { group in
            (2018...2020).map { "group,\(group),impressions,twitter,\($0),07,\($0)\n" }
        }
        let header = "grouping,grouping_data,datatype,network,year,month,value\n"
        try work.write(header + rows.joined(), to: "rows.csv")
        try work.run("import", "rows.csv", "--config", "0.yml", "--clock", "2021-01-04")
            .mustSucceed()
    }

    private func waitForPublishing(by process: ChildProcess) {
        while !work.has(".public.next"), !process.hasEnded { usleep(200) }
    }

    private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

    private static func sleep(_ seconds: Double) { usleep(UInt32(max(0, seconds) * 1e6)) }
}
