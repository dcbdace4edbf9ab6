/// What became of the samples of one write.
package struct Recording: Hashable, Sendable {
    /// Months that nothing was known of.
    package internal(set) var added = 0
    /// Months whose value, source or standing is another now.
    package internal(set) var changed = 0
    /// Months that were known just so, or from a later telling.
    package internal(set) var unchanged = 0
    /// Sample data that would have replaced a measured value, and did not.
    package internal(set) var refused = 0
    /// Samples of people who have opted out; nothing of them was kept.
    package internal(set) var forgotten = 0

    package init() {}
}
