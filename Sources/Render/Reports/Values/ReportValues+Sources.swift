import Measures

extension ReportValues {
    /// One section a source, in the order of the names; the page then tells how old each is.
    func sources() -> [Values] {
        watch.usedSources(content.sources)
        return content.sources.map { source in
            section([
                .source: .text(source.name.text), .outcome: .text(source.outcomeWords),
                .asOf: text(source.asOf?.prose), .freshness: .text(source.freshness),
                .failingSince: text(source.failingSince?.prose), .reason: text(source.reason),
                .isByHand: .flag(source.isEnteredByHand),
            ])
        }
    }
}
