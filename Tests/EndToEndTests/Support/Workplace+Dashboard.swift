import Foundation
import TestSupport

extension Workplace {
    /// A folder with the small set of templates, a configuration and the real figures of 2020.
    static func dashboard(_ configuration: String = plainConfiguration) throws -> Workplace {
        let work = try Workplace()
        try TemplateChoice.plain.files().write(to: work.url)
        try work.write(configuration, to: "dashboard.yml")
        try work.write(figures2020, to: figuresPath)
        return work
    }

    /// A folder whose store has the real figures of 2020, told when the year was over.
    static func importedDashboard(
        _ configuration: String = plainConfiguration
    ) throws -> Workplace {
        let work = try dashboard(configuration)
        try work.run("import", figuresPath, "--clock", "2021-01-04").mustSucceed()
        return work
    }

    /// A folder with a site that was built on the last day of 2020.
    static func builtDashboard(
        _ configuration: String = plainConfiguration
    ) throws -> Workplace {
        let work = try importedDashboard(configuration)
        try work.run("build", "--clock", "2020-12-31").mustSucceed()
        return work
    }

    /// One group, and nothing that is not needed.
    static let plainConfiguration = """
        title: DE Dashboard
        groups:
          de: { name: Developer Evangelism }

        """

    /// Where the figures of 2020 lie; the path says what they are.
    static let figuresPath = "group/de/impressions/twitter/2020/all.json"

    /// The published figures, exactly as the programme's endpoint answered them.
    static let figures2020 =
        #"{"01":0,"02":0,"03":0,"04":0,"05":0,"06":0,"07":23833,"08":911176,"09":576830,"#
        + #""10":780043,"11":974508,"12":803041}"#
}

extension Run {
    /// Throws what was said unless the exit code is 0.
    @discardableResult
    func mustSucceed() throws -> Run {
        guard ending == .exit(0) else { throw UnexpectedEnding(run: self) }
        return self
    }
}

/// A step that a test takes for granted failed.
struct UnexpectedEnding: Error, CustomStringConvertible {
    let run: Run

    var description: String { "\(run.ending): \(run.errors)" }
}
