import Foundation
import TestSupport
import VendorStubs

/// What must never be seen anywhere but in a request to the vendor that it is for.
enum SceneSecrets {
    // Signs that look otherwise in an address, so that both forms have to be kept secret.
    static let keyHoleToken = "kh/S3cr3t+4711="
    static let youTubeKey = "AIzaSyVendorStubs-4711"
    static let gitLabToken = "glpat-v3nd0r-4711"
    static let jobToken = "glcbt-j0b-4711"

    /// The variables that the configuration names.
    static let environment = [
        "KEYHOLE_TOKEN": keyHoleToken, "YOUTUBE_API_KEY": youTubeKey, "GITLAB_TOKEN": gitLabToken,
    ]

    /// All secrets in all forms; those that were minted on the way too.
    static func all(_ vendors: SceneVendors) -> [String] {
        let own = [keyHoleToken, youTubeKey, gitLabToken, jobToken]
        let encoded = own.map { StubRequest.encoded($0) }
        let base64 = own.map { Data($0.utf8).base64EncodedString() }
        let key = GoogleKey.privateKey.split(separator: "\n").dropFirst().prefix(3)
        return Set(own + encoded + base64 + vendors.tokens.minted + key.map { String($0) }).sorted()
    }

    /// Where secrets stand that should not: `store.sqlite: glpat-…`.
    static func leaks(in contents: FolderContents, _ vendors: SceneVendors) -> [String] {
        // The key file is where the key belongs.
        contents.filter { $0 != "google.json" }.places(of: all(vendors))
    }

    /// Secrets that a run of the program said.
    static func leaks(in run: Run, _ vendors: SceneVendors) -> [String] {
        all(vendors).filter { (run.output + run.errors).contains($0) }
    }
}
