import Testing

/// The built site as a real browser shows it.
@Suite(
    "In a browser", .serialized, .ifBrowserIsInstalled, .stage, .timeLimit(.minutes(3)))
enum BrowserTests {}
