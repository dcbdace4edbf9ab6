package import Fetching
import Measures
import Outside

/// Reads how often the videos of some playlists have been seen.
///
/// YouTube tells lifetime totals only; what a month has brought is the difference of two readings.
package struct YouTubeCollector: Collector {
    private let settings: YouTubeSettings
    private let request: YouTubeRequest

    package init(settings: YouTubeSettings) {
        self.settings = settings
        request = YouTubeRequest(baseURL: settings.baseURL)
    }

    /// The views of all videos; a playlist that fails for itself leaves the others alone.
    package func collect(
        _ occasion: Occasion, with fetcher: Fetcher
    ) async throws(CollectError) -> Harvest {
        let listing = try await listing(with: fetcher)
        let shortfall = try listing.shortfall(of: settings.playlists.count)
        let reading = YouTubeReading(
            listed: listing.videos, shown: try await videos(listing.videos, with: fetcher))
        let samples = YouTubeSamples(
            occasion: occasion, settings: settings, isWhole: shortfall == nil)
        var harvest = try samples.harvest(of: reading)
        harvest.diagnostics = listing.diagnostics + harvest.diagnostics
        harvest.shortfall = shortfall
        return harvest
    }

    /// The videos of all playlists that can be read.
    private func listing(with fetcher: Fetcher) async throws(CollectError) -> ListedVideos {
        var listing = ListedVideos()
        for playlist in settings.playlists.map(\.id) {
            do throws(FetchError) {
                let request = request
                let pages = try await fetcher.pages(from: request.entries(of: playlist)) { page in
                    page.next.map { request.entries(of: playlist, page: $0) }
                }
                listing.add(pages, of: playlist)
            } catch {
                try listing.skip(playlist, for: error)
            }
        }
        return listing
    }

    private func videos(
        _ names: [ItemName], with fetcher: Fetcher
    ) async throws(CollectError) -> [Video] {
        var videos: [Video] = []
        for start in stride(from: 0, to: names.count, by: YouTubeRequest.most) {
            let batch = names[start..<min(start + YouTubeRequest.most, names.count)]
            do throws(FetchError) {
                videos += try await fetcher.fetch(request.videos(batch)).videos
            } catch {
                throw .fetch(error)
            }
        }
        return videos
    }
}
