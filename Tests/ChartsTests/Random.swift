import Foundation
import Measures

/// The same numbers for the same seed on every machine.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number from 1 up to a power of ten, each number of digits as likely as another.
    mutating func logUniform(below exponent: Double) -> Int64 {
        Int64(pow(10, Double.random(in: 0..<exponent, using: &self)))
    }

    mutating func text() -> String {
        let alphabet: [Character] = Array(
            "ab C9,.&<>\"'*\u{7}\n\t\u{202E}\u{2067}é漢字אב👩‍👩‍👧‍👦e\u{301}\u{302}\u{303}\u{304}\u{305}\u{FFFE}"
        )
        return String(
            (0..<Int.random(in: 0..<160, using: &self)).map { _ in
                alphabet[Int.random(in: alphabet.indices, using: &self)]
            })
    }

    mutating func amount() -> Amount {
        switch Int.random(in: 0..<8, using: &self) {
        case 0: .zero
        case 1: Amount(Int64.max)
        case 2: Amount(scaled: Int128(logUniform(below: 14)), decimals: 12)
        case 3: Amount(-logUniform(below: 7))
        default: Amount(logUniform(below: 12))
        }
    }

    mutating func series() -> AnnualSeries {
        let states: [MonthState] = [.value, .value, .value, .value, .missing, .partial, .future]
        let months = (0..<12).map { index in
            let state = states[Int.random(in: states.indices, using: &self)]
            let hasAmount = state == .value || (state == .partial && Bool.random(using: &self))
            return MonthReading(
                month: Month(ordinal: 2_024 * 12 + index), amount: hasAmount ? amount() : nil,
                state: state, previous: Bool.random(using: &self) ? amount() : nil)
        }
        return AnnualSeries(
            title: text(), unit: text(), period: .calendar(2024), months: months,
            since: Bool.random(using: &self) ? Month(ordinal: 2_024 * 12 + 3) : nil,
            origin: Bool.random(using: &self) ? .measured : .sampleData,
            isStock: Int.random(in: 0..<4, using: &self) == 0, standings: standings())
    }

    mutating func standings() -> [SourceStatus] {
        let days = [nil, "2026-11-19", "2020-02-29"]
        return [.done, .failed, .never].prefix(Int.random(in: 0..<4, using: &self)).map { outcome in
            .keyhole(
                outcome, days[Int.random(in: days.indices, using: &self)],
                isStale: Bool.random(using: &self))
        }
    }
}
