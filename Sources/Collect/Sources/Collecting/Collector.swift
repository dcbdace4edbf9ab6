package import Fetching

/// Knows what to ask one vendor, and when; the only thing that others see of a source.
package protocol Collector: Sendable {
    /// What the vendor has to tell now.
    ///
    /// A failure of the whole is thrown and nothing is kept, unless something that stands by itself
    /// came before it. A failure of a part, such as one account of many, comes with the harvest of
    /// the rest.
    func collect(_ occasion: Occasion, with fetcher: Fetcher) async throws(CollectError) -> Harvest
}
