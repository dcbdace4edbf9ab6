package import Measures

/// What was typed for one collection.
package struct CollectChoices: Sendable {
    /// The sources that were named; none means all.
    package var sources: [String] = []
    /// The day from which everything is asked for again.
    package var since: Day?
    /// Whether nothing is kept.
    package var isRehearsal = false
    /// The folder that raw replies go to.
    package var archive: String?
    /// The folder that raw replies are read from, instead of the network.
    package var replay: String?
    /// Whether no connection may be opened.
    package var isOffline = false
    /// How many sources are asked at the same time.
    package var jobs = 4

    package init() {}
}
