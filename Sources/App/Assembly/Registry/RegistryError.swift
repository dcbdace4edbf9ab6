package import Fetching

/// Why the store could not be taken from the package registry or brought there.
package enum RegistryError: Error, Hashable, Sendable {
    /// These variables are not set, so this is no job of GitLab's.
    case missingVariables([String])
    /// A variable holds something else than it should.
    case unusableVariable(String, rule: String)
    /// The registry could not be asked, or refused.
    case fetch(FetchError)
    /// The registry has a store and nothing to check it by.
    case noChecksum
    /// The registry's file of checksums holds none.
    case unreadableChecksum
    /// The store in the registry is not the one that was pushed.
    case wrongChecksum(found: String, expected: [String])
    /// A store was pushed, and the registry says that there is none.
    case storeGone
    /// The registry would lose rows: how many, by table.
    case rowsMissing([String: Int])
    /// The store is bigger than any that can be pulled again.
    case tooLarge(bytes: Int, most: Int)
}

extension RegistryError: CustomStringConvertible {
    /// What is wrong and what to do next.
    package var description: String {
        switch self {
        case .missingVariables(let names):
            "\(names.joined(separator: ", ")): not set. 'store pull' and 'store push' work in jobs"
                + " of GitLab CI, which sets them."
        case .unusableVariable(let name, let rule):
            "\(name): \(rule) belongs there, as GitLab CI sets it."
        case .fetch(let error): "The package registry: \(error)"
        case .noChecksum:
            "The package registry has a store without the checksum that belongs to it, so it can't"
                + " be trusted. \(Self.advice)"
        case .unreadableChecksum:
            "The checksum in the package registry is none of SHA-256, so the store there can't be"
                + " trusted. \(Self.advice)"
        case .wrongChecksum(let found, let expected):
            "The store in the package registry has the checksum \(found), not"
                + " \(expected.joined(separator: " or ")): it is damaged, or being replaced at this"
                + " moment. The local store stays as it is. Try again; if that doesn't help:"
                + " \(Self.advice)"
        case .storeGone:
            "The package registry has the checksum of a store, but says that there is no store;"
                + " pushing might replace one that can't be seen now. Try again; if that doesn't"
                + " help: \(Self.advice)"
        case .rowsMissing(let tables):
            "The package registry has rows that the local store lacks: \(Self.words(tables))."
                + " Nothing was pushed. Pull first, then collect and push."
        case .tooLarge(let bytes, let most):
            "The store has \(bytes >> 20) MiB, and at most \(most >> 20) MiB can be pulled again."
                + " Nothing was pushed."
        }
    }

    private static let advice =
        "Restore or delete the files of the package 'de-dashboard-store' in the project's package"
        + " registry."

    private static func words(_ tables: [String: Int]) -> String {
        tables.sorted { $0.key < $1.key }.map { "\($0.value) of '\($0.key)'" }
            .joined(separator: ", ")
    }
}
