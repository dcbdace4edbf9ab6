import Foundation

extension FaultScene {
    /// The faults in which the vendor says no.
    var refusal: StubReply? {
        let wording = stub.wording
        switch plan.fault {
        case .unauthorized, .unauthorizedOnce:
            return wording.refusal(401, reason: "authError", "Unauthorized")
        case .rateLimitExceededOnce:
            return classic(403, "rateLimitExceeded", "Rate Limit Exceeded")
        case .quotaExceeded:
            return classic(
                403, "quotaExceeded",
                "You have exceeded your <a href=\"/youtube/v3/getting-started#quota\">quota</a>."
            )
        case .forbidden: return wording.refusal(403, reason: "forbidden", "Forbidden")
        case .notFound: return wording.refusal(404, reason: "notFound", "Not Found")
        case .gone: return wording.refusal(410, reason: "deleted", "Gone")
        case .serverErrors: return wording.refusal(500, reason: "backendError", "Backend Error")
        case .unavailableOnce:
            return .text("<html><h1>503</h1></html>", status: 503, type: "text/html")
        default: return tooMany
        }
    }

    /// The faults in which the vendor wants fewer requests; GitLab words them in plain text.
    private var tooMany: StubReply? {
        guard let wait else { return nil }
        let header = wait.map { [StubRequest.Item("Retry-After", $0)] } ?? []
        return .text("Retry later\n", status: 429, headers: header)
    }

    /// When to come back, if the vendor says so; nil for other faults.
    private var wait: String?? {
        switch plan.fault {
        case .tooManyOnceRetryAfterSeconds: .some("1")
        case .tooManyOnceRetryAfterDate: .some(Self.httpDate(Date().addingTimeInterval(1)))
        case .tooManyRetryTomorrow: .some("86400")
        case .tooManyWithoutHint: .some(nil)
        default: nil
        }
    }

    /// Google's own reasons come in its classic envelope, whoever is asked.
    private func classic(_ status: Int, _ reason: String, _ message: String) -> StubReply {
        RefusalWording.classic.refusal(status, reason: reason, message)
    }

    /// A moment as `Sun, 06 Nov 1994 08:49:37 GMT`.
    private static func httpDate(_ date: Date) -> String {
        let form = DateFormatter()
        form.locale = Locale(identifier: "en_US_POSIX")
        form.timeZone = TimeZone(identifier: "GMT")
        form.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return form.string(from: date)
    }
}
