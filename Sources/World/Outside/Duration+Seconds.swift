extension Duration {
    /// Seconds with two decimals: `3.05 s`.
    package var inSeconds: String {
        let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
        let digits = String(hundredths % 100)
        return "\(hundredths / 100).\(digits.utf8.count < 2 ? "0" : "")\(digits) s"
    }
}
