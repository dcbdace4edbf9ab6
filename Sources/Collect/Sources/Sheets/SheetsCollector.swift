package import Fetching

/// Collects the figures of a Google sheet that people fill in.
package struct SheetsCollector: Collector {
    private let settings: SheetsSettings

    package init(settings: SheetsSettings) {
        self.settings = settings
    }

    /// The figures of the sheet as it is now.
    package func collect(
        _ occasion: Occasion, with fetcher: Fetcher
    ) async throws(CollectError) -> Harvest {
        let table = "\(occasion.source) (sheet \(settings.sheet))"
        let samples = SheetsSamples(
            table: table, reading: settings.reading.figures(on: occasion))
        let rows = samples.rows(try await reply(with: fetcher))
        return try TableHarvest(
            occasion: occasion, jumpFactor: settings.jumpFactor, table: table
        ).harvest(of: rows)
    }

    private func reply(with fetcher: Fetcher) async throws(CollectError) -> SheetsReply {
        do throws(FetchError) {
            return try await fetcher.fetch(SheetsRequest(settings: settings).values)
        } catch {
            throw .fetch(error)
        }
    }
}
