import Measures

/// Turns the counts of a reply into the samples of one tracker and month.
struct KeyHoleSamples {
    let source: SourceName
    let toldAt: Timestamp

    func samples(_ reply: KeyHoleReply, of profile: Profile, in month: Month) -> [Sample] {
        reply.counts.sorted { $0.key < $1.key }.map { datatype, count in
            Sample(
                account: profile.account, datatype: datatype, month: month, value: count,
                source: source, toldAt: toldAt, origin: .measured)
        }
    }
}
