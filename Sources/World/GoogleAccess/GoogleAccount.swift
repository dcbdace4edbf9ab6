import Documents
import Foundation
package import Outside

/// Who asks Google on our behalf, as a credentials file tells.
package struct GoogleAccount: Sendable {
    /// The kinds of credentials files that can be used unattended.
    enum Kind: Sendable {
        case robot(RobotAccount)
        case external(ExternalAccount)
        case user(AuthorizedUser)
    }

    /// The file as messages name it.
    package let file: String
    let kind: Kind

    /// Reads the text of a credentials file; no message quotes a secret.
    ///
    /// - Parameters:
    ///   - text: what the file holds.
    ///   - file: the file as messages name it.
    /// - Throws: what is wrong, with its line.
    package init(text: String, file: String) throws(InputError) {
        let json = try JSONFile(Data(text.utf8), path: file)
        let type = try json.decode(TypeOnly.self).type
        try json.requireUniqueKeys()
        self.file = file
        kind = try Self.kind(type, in: json)
    }

    private static func kind(_ type: String?, in json: JSONFile) throws(InputError) -> Kind {
        switch type {
        case "service_account": return .robot(try RobotAccount(json))
        case "external_account": return .external(try ExternalAccount(json))
        case "authorized_user": return .user(try AuthorizedUser(json))
        case let type?:
            throw InputError(
                "credentials of type '\(type.prefix(40))' can't be used. \(advice)",
                at: json.place(of: ["type"]))
        case nil:
            throw InputError(
                "'type' is missing, so these are no credentials of Google's. \(advice)",
                at: Place(file: json.path))
        }
    }

    private static let advice =
        "Take the key file of a service account ('service_account'), or the configuration that"
        + " gcloud writes for workload identity federation ('external_account')."
}

extension GoogleAccount: CustomStringConvertible {
    /// The file, and nothing of what it holds.
    package var description: String { "GoogleAccount(\(file))" }
}

/// As much of the file as tells what else stands there.
private struct TypeOnly: Decodable {
    let type: String?
}
