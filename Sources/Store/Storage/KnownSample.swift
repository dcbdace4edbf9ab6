import GRDB
import Measures

/// What the store holds of a month for which another sample comes.
struct KnownSample: FetchableRecord {
    /// What becomes of the new sample.
    enum Verdict {
        case change
        /// It says the same of a month that was over, but had not settled: only the moment is news.
        case renew
        case keep
        case refuse
    }

    private let value: Int64
    private let source: String
    private let origin: Sample.Origin?
    private let toldAt: Timestamp?

    /// Reads value, source, origin and the moment of telling.
    init(row: Row) {
        value = row[0]
        source = row[1]
        origin = Sample.Origin(rawValue: row[2])
        toldAt = Timestamp(row[3] as String)
    }

    /// What was measured gives way to nothing that was made up or told earlier.
    ///
    /// The same value told again is news only if the month was not over when it was told before.
    /// Vendors go on counting for some days, so its moment stands once the month has settled.
    func verdict(on sample: Sample) -> Verdict {
        if origin == .measured, sample.origin == .sampleData { return .refuse }
        guard let toldAt else { return .change }
        if origin == .measured, sample.toldAt < toldAt { return .keep }
        let isSame =
            value == sample.value && source == sample.source.text && origin == sample.origin
        guard isSame else { return .change }
        guard sample.toldAt.day > toldAt.day, toldAt < sample.month.settlement else {
            return .keep
        }
        return toldAt.day.month > sample.month ? .renew : .change
    }
}
