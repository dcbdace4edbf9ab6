import Documents
import Fetching
import GoogleAccess
import Measures
import Outside
import Sources

/// Makes assignments of what the configuration says about sources; here secrets are read.
struct AssignmentDesk: Sendable {
    let plan: Plan
    let environment: Environment
    let pass: CollectPass
    let line: NetworkLine
    let terminal: Terminal
    /// The people who have opted out for good.
    let forgotten: Set<Profile>

    /// One assignment for each source; all that is wrong with any of them is told at once.
    func assignments(for sources: [ConfiguredSource]) throws -> [Assignment] {
        var errors: [InputError] = []
        var assignments: [Assignment] = []
        for source in sources {
            do {
                assignments.append(try assignment(for: source))
            } catch let error as InputError {
                errors.append(error)
            } catch let error as InputErrors {
                errors += error.errors
            }
        }
        guard errors.isEmpty else { throw InputErrors(errors) }
        return assignments
    }

    private func assignment(for source: ConfiguredSource) throws -> Assignment {
        let settings = try source.settings(in: environment)
        let collector = try collector(for: source, settings)
        let credentials: any CredentialSource =
            pass.isLive ? try credentials(for: source, settings) : FixedCredential(nil)
        let progress = PullProgress(of: source.name, on: terminal)
        let fetcher = Fetcher(
            within: line.surroundings(tape: try pass.tape(for: source.name)) { progress.note($0) },
            credentials: credentials, manner: manner(for: source))
        return Assignment(source: source, collector: collector, fetcher: fetcher)
    }

    private func credentials(
        for source: ConfiguredSource, _ settings: SourceSettings
    ) throws -> any CredentialSource {
        switch source.kind {
        case .keyhole:
            try fixed(settings.secret("token"), in: .query("access_token"))
        case .youtube:
            try fixed(settings.secret("api_key"), in: .query("key"))
        case .gitlab:
            try gitLab(settings)
        case .googleAnalytics: try google(.analytics, for: source)
        case .bigquery: try google(.bigQuery, for: source)
        case .googleSheet: try google(.sheetsReading, for: source)
        case .csv: FixedCredential(nil)
        }
    }

    private func fixed(_ secret: String, in place: Credential.Place) -> FixedCredential {
        let credential = Credential(in: place, value: secret)
        line.redactor.add(credential)
        return FixedCredential(credential)
    }

    private func gitLab(_ settings: SourceSettings) throws(InputError) -> FixedCredential {
        let token = try settings.secret("token")
        line.redactor.add(token)
        return try settings.optionalText("token_header") == "Authorization"
            ? FixedCredential(.bearer(token)) : fixed(token, in: .header("PRIVATE-TOKEN"))
    }

    private func google(
        _ scope: GoogleScope, for source: ConfiguredSource
    ) throws -> GoogleCredentials {
        let surroundings = line.surroundings(tape: .none)
        let timeout = source.policy.timeout.duration
        let manner = Manner(timeout: timeout, retries: 2, deadline: timeout * 3)
        let redactor = line.redactor
        return GoogleCredentials(
            try googleAccount(for: source), scopes: [scope],
            means: GoogleCredentials.Means(
                fetcher: { Fetcher(within: surroundings, credentials: $0, manner: manner) },
                now: { Clock.system().now },
                readFile: { path in
                    Result { () throws(FileError) in try FileTree.disk(".").text(at: path) }
                },
                conceal: { redactor.add($0) }))
    }

    private func googleAccount(for source: ConfiguredSource) throws -> GoogleAccount {
        guard let written = plan.configuration.googleCredentials else {
            throw InputError(
                "the source '\(source.name)' needs 'google: { credentials: … }', the file of a"
                    + " Google service account or of a workload identity.",
                at: source.place)
        }
        let path = try environment.expanding(written).text()
        guard !path.isEmpty else { throw written.mismatch("the path of a credentials file") }
        let file = plan.path(path)
        return try GoogleAccount(text: try text(of: file, at: written.place), file: file)
    }

    private func text(of file: String, at place: Place) throws(InputError) -> String {
        do throws(FileError) {
            return try FileTree.disk(".").text(at: file)
        } catch {
            throw InputError("the Google credentials can't be read: \(error)", at: place)
        }
    }
}

extension AssignmentDesk {
    /// How a source is asked: as patiently as its policy says, for replies as big as its vendor's.
    func manner(for source: ConfiguredSource) -> Manner {
        let policy = source.policy
        return Manner(
            timeout: policy.timeout.duration, retries: policy.retries,
            deadline: policy.deadline.duration, largestBody: source.kind.largestBody)
    }
}

extension SourceKind {
    /// Many times the biggest reply that makes sense, so that four at once still fit into memory.
    fileprivate var largestBody: Int {
        switch self {
        case .keyhole: 1 << 20
        case .youtube: 4 << 20
        case .gitlab, .googleSheet, .googleAnalytics, .bigquery, .csv: 64 << 20
        }
    }
}
