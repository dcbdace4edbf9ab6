/// A sum against the same months a year before: like with like.
package struct Comparison: Hashable, Sendable {
    /// The sum of the months compared.
    package let now: Amount
    /// The sum of the same months a year before.
    package let before: Amount
    /// The months compared, in order.
    package let months: [Month]
    /// Whether all twelve months are compared.
    package let isWholeYear: Bool

    package init(now: Amount, before: Amount, months: [Month], isWholeYear: Bool) {
        self.now = now
        self.before = before
        self.months = months
        self.isWholeYear = isWholeYear
    }

    /// The change as labels write it: `+7%`, `−0.4%`, `±0%`, `×12`, `×1,234`; nil where there
    /// was nothing before.
    ///
    /// Whole percents from 1 % on, one decimal below; beyond 999 % a factor says more.
    package var change: String? {
        guard before > .zero else { return nil }
        let decimals = max(now.decimals, before.decimals)
        let base = before.scaled(to: decimals)
        let difference = now.scaled(to: decimals) - base
        let tenths = (difference * 1_000).divided(by: base)
        guard tenths.magnitude >= 10 else { return Self.percent(tenths: tenths) }
        let percents = (difference * 100).divided(by: base)
        guard percents <= 999 else {
            return "×" + Amount(now.scaled(to: decimals).divided(by: base)).grouped
        }
        return Self.sign(percents) + "\(percents.magnitude)%"
    }

    /// Which months were compared, in brackets, or nothing for a whole year: `(Jan–Oct)`,
    /// `(same 7 months)`.
    package var scope: String {
        guard !isWholeYear, let first = months.first, let last = months.last else { return "" }
        if months.count == 1 { return "(\(first.shortName))" }
        guard last.ordinal - first.ordinal == months.count - 1 else {
            return "(same \(months.count) months)"
        }
        return "(\(first.shortName)–\(last.shortName))"
    }

    private static func percent(tenths: Int128) -> String {
        guard tenths != 0 else { return "±0%" }
        return sign(tenths) + "0.\(tenths.magnitude)%"
    }

    private static func sign(_ number: Int128) -> String { number < 0 ? "−" : "+" }
}
