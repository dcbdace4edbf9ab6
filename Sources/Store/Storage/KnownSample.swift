import GRDB
import Measures

/// What the store holds of a month for which another sample comes.
struct KnownSample: FetchableRecord {
    /// What becomes of the new sample.
    enum Verdict {
        case change
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

    /// The same value told again is news only if the month was not over when it was told before.
    func verdict(on sample: Sample) -> Verdict {
        if origin == .measured, sample.origin == .sampleData { return .refuse }
        let isSame =
            value == sample.value && source == sample.source.text && origin == sample.origin
        guard isSame, let toldAt else { return .change }
        let wasOver = toldAt.day.month > sample.month
        return wasOver || sample.toldAt.day <= toldAt.day ? .keep : .change
    }
}
