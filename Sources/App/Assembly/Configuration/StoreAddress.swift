import Documents
import Outside

/// Where the store lies: `sqlite:PATH`.
struct StoreAddress {
    let path: String

    init(_ value: YAMLValue) throws(InputError) {
        let text = try value.text()
        guard text.hasPrefix(Self.scheme), text.utf8.count > Self.scheme.utf8.count else {
            throw value.mismatch("'sqlite:' and the path of a file")
        }
        path = String(text.dropFirst(Self.scheme.count))
    }

    private static let scheme = "sqlite:"
}
