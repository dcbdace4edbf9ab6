/// What the passes over one source came to, as far as its standing depends on them.
package struct RunHistory: Hashable, Sendable {
    /// The last pass.
    package let last: Run
    /// The last pass in which the source told what it had to tell; nil if there was none.
    package let lastDone: Run?
    /// The first pass that failed since then; nil if none did.
    package let firstFailure: Run?
    /// The latest moment to which any pass brought figures; nil if none brought any.
    package let toldTo: Timestamp?

    package init(last: Run, lastDone: Run?, firstFailure: Run?, toldTo: Timestamp? = nil) {
        self.last = last
        self.lastDone = lastDone
        self.firstFailure = firstFailure
        self.toldTo = toldTo
    }
}
