import Fetching
import Measures

/// What Google takes as proof for a while.
struct AccessToken: Sendable {
    private let secret: Secret
    /// When a new one is asked for; Google still takes the old one then.
    private let renewal: Timestamp

    /// A token with the time that it lives from a moment on, in seconds, if that was told.
    ///
    /// - Parameters:
    ///   - secret: the token.
    ///   - lifetime: seconds; five minutes where nothing was told.
    ///   - asked: a moment before the token was made.
    init(_ secret: Secret, lifetime: Int?, asked: Timestamp) {
        self.secret = secret
        let lifetime = min(max(0, lifetime ?? 300), Self.longestLifetime)
        renewal = asked.later(by: lifetime - min(Self.lead, lifetime / 2))
    }

    /// A token with the moment that it ends at, if that was told.
    init(_ secret: Secret, end: Timestamp?, asked: Timestamp) {
        let lifetime = end.map { $0.secondsSince1970 - asked.secondsSince1970 }
        self.init(secret, lifetime: lifetime, asked: asked)
    }

    /// What is shown to a vendor.
    var credential: Credential { .bearer(secret.text) }

    /// Whether it can be used for a call that begins now.
    func isFresh(at now: Timestamp) -> Bool { now < renewal }

    /// Seconds before its end at which a token is renewed: long calls and other clocks need them.
    private static let lead = 225
    /// What Google ever gives: twelve hours.
    private static let longestLifetime = 43_200
}

extension Timestamp {
    fileprivate func later(by seconds: Int) -> Timestamp {
        Timestamp(secondsSince1970: secondsSince1970 + seconds)
    }
}
