/// Whether and when one request is asked again; it decides, and waits for nothing itself.
struct Repetition: Sendable {
    /// What the decision depends on besides the outcome.
    struct Moment: Sendable {
        /// What is left of the time that the source may take.
        let left: Duration
        /// A number from 0 up to 1.
        let chance: Double
        /// The moment by the calendar.
        let secondsSince1970: Int
    }

    /// What is to be done after an attempt.
    enum Verdict: Hashable, Sendable {
        /// The outcome is final.
        case stands
        /// Ask again after so long.
        case wait(Duration)
        /// The vendor wants us to come back when the source's time is over.
        case tooLate(seconds: Int)

        var pause: Duration? {
            guard case .wait(let pause) = self else { return nil }
            return pause
        }
    }

    private let retries: Int
    private var repeated = 0

    init(of inquiry: Inquiry, retries: Int) {
        self.retries = inquiry.isRepeatable ? retries : 0
    }

    /// What is to be done; every `wait` uses up one repetition.
    mutating func verdict(on outcome: Result<Answer, FetchError>, at moment: Moment) -> Verdict {
        guard repeated < retries, Self.mayPass(outcome) else { return .stands }
        if let demanded = Self.demandedPause(by: outcome, at: moment.secondsSince1970) {
            guard demanded < moment.left else {
                return .tooLate(seconds: demanded.roundedSeconds)
            }
            repeated += 1
            return .wait(demanded)
        }
        let pause = Self.longestPause(after: repeated) * moment.chance
        guard pause < moment.left else { return .stands }
        repeated += 1
        return .wait(pause)
    }

    /// Whether the same call may well succeed a little later.
    private static func mayPass(_ outcome: Result<Answer, FetchError>) -> Bool {
        switch outcome {
        case .success(let answer): answer.isPassingRefusal
        case .failure(.unreachable), .failure(.timedOut), .failure(.broken): true
        case .failure: false
        }
    }

    private static func demandedPause(
        by outcome: Result<Answer, FetchError>, at secondsSince1970: Int
    ) -> Duration? {
        guard case .success(let answer) = outcome else { return nil }
        return answer.demandedPause(at: secondsSince1970)
    }

    /// The upper end of the pause: it doubles from one second up to one minute.
    private static func longestPause(after repeated: Int) -> Duration {
        .seconds(min(60, 1 << min(repeated, 6)))
    }
}
