import Documents
import Fetching
import Outside

/// Where the token comes from that shows who we are; it is read when it is used, since it is short
/// lived.
struct SubjectToken: Sendable {
    /// Where the token lies.
    enum Origin: Sendable {
        case file(String)
        case address(WebAddress, headers: [String: Secret])
    }

    /// How the token is written down there.
    enum Format: Sendable {
        case text
        case json(field: String)
    }

    let origin: Origin
    let format: Format

    init(_ written: Written, in json: JSONFile) throws(InputError) {
        let keys = ["credential_source"]
        origin = try Self.origin(written, keys: keys, in: json)
        switch (written.format?.type ?? "text", written.format?.field) {
        case ("text", _): format = .text
        case ("json", let field?): format = .json(field: field)
        case ("json", nil):
            throw InputError(
                "'subject_token_field_name' is missing: it says where in the JSON the token is.",
                at: json.place(of: keys + ["format"]))
        case (let type, _):
            throw InputError(
                "the format '\(type.prefix(40))' is not known. Allowed: json, text.",
                at: json.place(of: keys + ["format", "type"]))
        }
    }

    private static func origin(
        _ written: Written, keys: [String], in json: JSONFile
    ) throws(InputError) -> Origin {
        let advice =
            "Let the CI job write its token to a file, and name that as 'file' in"
            + " 'credential_source'."
        for (key, isThere) in written.refused where isThere {
            throw InputError(
                "'\(key)' is not used: a credentials file shall not start programs or lead"
                    + " elsewhere. \(advice)",
                at: json.place(of: keys + [key]))
        }
        switch (written.file, written.address) {
        case (let file?, nil): return .file(file)
        case (nil, let address?):
            return .address(
                try GoogleEndpoint(json).tokenSource(address, of: keys + ["url"]),
                headers: written.headers ?? [:])
        case (nil, nil):
            throw InputError(
                "'credential_source' has no 'file'. \(advice)", at: json.place(of: keys))
        case (_?, _?):
            throw InputError(
                "'credential_source' has both 'file' and 'url'. Keep one of them.",
                at: json.place(of: keys))
        }
    }
}

extension SubjectToken {
    /// What stands under `credential_source`.
    struct Written: Decodable {
        /// How the token is written down.
        struct Format: Decodable {
            let type: String?
            let field: String?

            enum CodingKeys: String, CodingKey {
                case type
                case field = "subject_token_field_name"
            }
        }

        /// Something that is refused whatever it says.
        struct Anything: Decodable {
            init(from decoder: any Decoder) {}
        }

        let file: String?
        let address: String?
        let headers: [String: Secret]?
        let format: Format?
        let executable: Anything?
        let certificate: Anything?
        let environment: String?

        enum CodingKeys: String, CodingKey {
            case file, headers, format, executable, certificate
            case address = "url"
            case environment = "environment_id"
        }

        /// Sources that are not used, and whether the file names them.
        var refused: [(key: String, isThere: Bool)] {
            [
                ("executable", executable != nil), ("certificate", certificate != nil),
                ("environment_id", environment != nil),
            ]
        }
    }
}
