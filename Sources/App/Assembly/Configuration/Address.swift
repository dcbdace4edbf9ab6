import Documents
import Foundation
import Outside

/// An `https` address without a slash at the end; `http` only on this machine.
struct Address {
    let text: String

    init(_ value: YAMLValue) throws(InputError) {
        let written = try value.text()
        guard let address = Address(written) else {
            throw value.mismatch("an https:// address (http:// only on this machine)")
        }
        self = address
    }

    init?(_ written: String) {
        guard let url = URLComponents(string: written), let host = url.host, !host.isEmpty,
            url.query == nil, url.fragment == nil, url.user == nil,
            url.scheme == "https" || (url.scheme == "http" && Self.isLoopback(host))
        else { return nil }
        text = String(written.reversed().drop { $0 == "/" }.reversed())
    }

    private static func isLoopback(_ host: String) -> Bool {
        ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
    }
}
