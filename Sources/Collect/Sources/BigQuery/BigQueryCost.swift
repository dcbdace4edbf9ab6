/// How much a query has read, and how much of that is billed.
struct BigQueryCost: Hashable, Sendable {
    private let processed: Int64?
    private let billed: Int64?

    init(_ reply: BigQueryReply) {
        processed = reply.totalBytesProcessed.flatMap(Int64.init)
        billed = reply.totalBytesBilled.flatMap(Int64.init)
    }

    /// `read 1.2 GiB (billed: 1.3 GiB)`; nil where BigQuery did not say.
    var words: String? {
        processed.map { processed in
            "read \(Self.words(processed))"
                + (billed.map { " (billed: \(Self.words($0)))" } ?? "")
        }
    }

    /// Bytes with one decimal in the unit that leaves the fewest digits; BigQuery's prices are for
    /// binary units.
    static func words(_ bytes: Int64) -> String {
        let units = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
        guard bytes >= 1_024 else { return "\(bytes) byte\(bytes == 1 ? "" : "s")" }
        var tenths = (Double(bytes) / 1_024 * 10).rounded()
        var unit = 0
        while tenths >= 10_240, unit + 1 < units.count {
            tenths = (tenths / 1_024).rounded()
            unit += 1
        }
        return "\(tenths / 10) \(units[unit])"
    }
}
