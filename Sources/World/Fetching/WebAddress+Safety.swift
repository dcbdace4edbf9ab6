extension WebAddress {
    /// Whether nobody can listen on the way.
    package var isEncrypted: Bool { text.lowercased().hasPrefix("https:") }

    /// Whether the host is this machine.
    package var isLoopback: Bool {
        let name = host.lowercased()
        return ["localhost", "::1", "[::1]"].contains(name) || Self.isLoopbackIPv4(name)
    }

    /// Any of 127.0.0.0/8, written out: `127.example.com` is none.
    private static func isLoopbackIPv4(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
