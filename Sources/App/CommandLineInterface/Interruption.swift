#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What happens on Ctrl-C.
enum Interruption {
    /// Ends the program with exit code 130 when it is interrupted.
    ///
    /// Nothing has to be put in order first: the store writes in transactions, and the site is
    /// exchanged in one step.
    static func exitOnInterrupt() {
        signal(SIGINT) { _ in _exit(130) }
    }
}
