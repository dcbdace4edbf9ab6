package import Fetching
package import Outside

/// Where a project of GitLab keeps its packages, and what proves to it that a job of the project
/// asks.
package struct RegistryPlace: Sendable {
    /// The folder of the one package and version that hold the store.
    let folder: WebAddress
    /// The job's own token, in the header that GitLab looks for it.
    package let credential: Credential

    /// Reads what GitLab tells every job in its environment.
    package init(_ environment: Environment) throws(RegistryError) {
        let missing = Self.variables.filter { (environment[$0] ?? "").isEmpty }
        guard missing.isEmpty, let api = environment[Self.api],
            let project = environment[Self.project], let token = environment[Self.token]
        else { throw .missingVariables(missing) }
        guard let root = WebAddress(api), root.isEncrypted || root.isLoopback else {
            throw .unusableVariable(Self.api, rule: "an address that begins with https://")
        }
        guard project.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            throw .unusableVariable(Self.project, rule: "a number")
        }
        folder = root.appending([
            "projects", project, "packages", "generic", "de-dashboard-store", "1.0.0",
        ])
        credential = Credential(in: .header("JOB-TOKEN"), value: token)
    }

    private static let api = "CI_API_V4_URL"
    private static let project = "CI_PROJECT_ID"
    private static let token = "CI_JOB_TOKEN"
    private static let variables = [api, project, token]
}
