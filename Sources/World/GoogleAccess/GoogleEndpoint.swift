import Documents
import Fetching
import Outside

/// Whether an address in a credentials file may be shown what proves who asks.
///
/// The file may come from anywhere, and whoever can change an address in it would be sent tokens.
struct GoogleEndpoint {
    /// Where a service account's assertion is made for, wherever it is sent.
    static let tokenAddress = "https://oauth2.googleapis.com/token"

    private let json: JSONFile

    init(_ json: JSONFile) {
        self.json = json
    }

    /// An address on Google's hosts, or on this machine over plain http, as emulators have it.
    func address(_ text: String, of key: String) throws(InputError) -> WebAddress {
        let address = try webAddress(text, of: [key])
        guard Self.isGoogles(address) || Self.isLoopback(address) else {
            throw InputError(
                "'\(key)' leads to \(address.host.prefix(80)), where no token may go. It has to be"
                    + " https://….googleapis.com, or http on a loopback address.",
                at: json.place(of: [key]))
        }
        return address
    }

    /// An address that an identity token is read from: on any host, but not in the open.
    func tokenSource(_ text: String, of keys: [String]) throws(InputError) -> WebAddress {
        let address = try webAddress(text, of: keys)
        guard address.isEncrypted || address.isLoopback else {
            throw InputError(
                "'\(keys.joined(separator: "."))' is read over plain http, where everybody can"
                    + " listen. It has to be https, or http on a loopback address.",
                at: json.place(of: keys))
        }
        return address
    }

    private func webAddress(_ text: String, of keys: [String]) throws(InputError) -> WebAddress {
        guard let address = WebAddress(text) else {
            throw InputError(
                "'\(keys.joined(separator: "."))' is no web address.", at: json.place(of: keys))
        }
        return address
    }

    private static func isGoogles(_ address: WebAddress) -> Bool {
        address.isEncrypted && address.host.lowercased().hasSuffix(".googleapis.com")
    }

    private static func isLoopback(_ address: WebAddress) -> Bool {
        address.isLoopback && !address.isEncrypted
    }
}
