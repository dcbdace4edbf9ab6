import Fetching
import Outside
import Testing

@testable import Assembly

@Suite("Where the package registry is")
struct RegistryPlaceTests {
    @Test("The place is that of the running job's project")
    func place() throws {
        let place = try RegistryPlace(Environment(ScriptedRegistry.variables))
        #expect(place.folder.appending([""]).text == ScriptedRegistry.folder)
    }

    @Test("Variables that are missing or empty are named, all at once")
    func missing() {
        #expect(
            throws: RegistryError.missingVariables(["CI_API_V4_URL", "CI_JOB_TOKEN"])
        ) {
            try RegistryPlace(Environment(["CI_PROJECT_ID": "42", "CI_JOB_TOKEN": ""]))
        }
        #expect(
            "\(RegistryError.missingVariables(["CI_API_V4_URL", "CI_JOB_TOKEN"]))"
                == "CI_API_V4_URL, CI_JOB_TOKEN: not set. 'store pull' and 'store push' work in"
                + " jobs of GitLab CI, which sets them.")
    }

    @Test(
        "A token goes over lines that nobody can listen to, or to this machine",
        arguments: [
            ("https://gitlab.example/api/v4", "42", nil),
            ("http://127.0.0.1:8080/api/v4", "42", nil),
            ("http://gitlab.example/api/v4", "42", "CI_API_V4_URL"),
            ("gitlab.example", "42", "CI_API_V4_URL"),
            ("https://gitlab.example/api/v4", "../1", "CI_PROJECT_ID"),
        ])
    func refused(address: String, project: String, variable: String?) throws {
        let environment = Environment([
            "CI_API_V4_URL": address, "CI_PROJECT_ID": project, "CI_JOB_TOKEN": "x",
        ])
        do throws(RegistryError) {
            _ = try RegistryPlace(environment)
            #expect(variable == nil)
        } catch {
            #expect("\(error)".hasPrefix("\(variable ?? "no error"): "))
        }
    }
}
