package import Measures

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the time comes from.
package struct Clock: Sendable {
    /// The moment that the run takes for now; it does not move while the run lasts.
    package let now: Timestamp

    /// A clock that stands at the moment.
    package init(standingAt now: Timestamp) {
        self.now = now
    }

    /// The machine's clock, read once.
    package static func system() -> Clock {
        var seconds = time_t()
        time(&seconds)
        return Clock(standingAt: Timestamp(secondsSince1970: Int(seconds)))
    }
}
