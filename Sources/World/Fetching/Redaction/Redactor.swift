import Synchronization

/// Takes secrets out of everything that leaves the program, and names out of messages.
///
/// Shared by all sources of a run; tokens that are handed out on the way are added as they come.
package final class Redactor: Sendable {
    private struct State {
        var secrets: Set<String> = []
        var needles: [Needle] = []
    }

    private let state = Mutex(State())
    private let names: [Needle]

    /// A redactor of these secrets; the names, of people, are taken out of messages only, where
    /// they stand as words of their own in any case of letters.
    package init(secrets: [String] = [], names: [String] = []) {
        self.names = Needle.names(names)
        for secret in secrets { add(secret) }
    }

    /// From now on this is a secret too.
    package func add(_ secret: String) {
        state.withLock { state in
            guard state.secrets.insert(secret).inserted else { return }
            state.needles += SecretForms.needles(of: secret)
            state.needles.sort { $0.bytes.count > $1.bytes.count }
        }
    }

    /// From now on what proves who asks is a secret too, with and without the word before it.
    package func add(_ credential: Credential) {
        add(credential.value)
        if let token = credential.value.split(separator: " ").last { add(String(token)) }
    }

    /// Bytes without secrets, for an archive.
    package func redacted(_ bytes: [UInt8]) -> [UInt8] {
        state.withLock { $0.needles }.reduce(bytes) { bytes, needle in
            needle.replaced(in: bytes, by: Array("[secret]".utf8)).bytes
        }
    }

    /// A text without secrets, for an archive.
    func archived(_ text: String) -> String {
        String(decoding: redacted(Array(text.utf8)), as: UTF8.self)
    }

    /// Words without secrets and names, for people.
    package func words(_ text: String) -> String {
        let bytes = names.reduce(redacted(Array(text.utf8))) { bytes, needle in
            needle.replaced(in: bytes, by: Array("[name]".utf8)).bytes
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
