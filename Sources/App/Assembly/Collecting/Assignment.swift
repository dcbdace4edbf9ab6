import Fetching
import Sources

/// One source that is to be asked: by whom, and with what.
struct Assignment: Sendable {
    let source: ConfiguredSource
    let collector: any Collector
    let fetcher: Fetcher
}
