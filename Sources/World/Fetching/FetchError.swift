/// Why a vendor's answer could not be had; worded for people, without secrets and persons.
///
/// Archives keep these cases by their names and labels: whoever renames one makes them unreadable.
package enum FetchError: Error, Hashable, Sendable, Codable {
    /// No connection: refused, no such host, broken off.
    case unreachable(host: String, reason: String)
    /// The other side could not prove who it is.
    case untrusted(host: String, reason: String)
    /// No answer, or not all of it, within so many seconds.
    case timedOut(host: String, seconds: Int)
    /// The answer broke off or was malformed.
    case broken(host: String, reason: String)
    /// The answer, or all of them together, is bigger than anything this program asks for.
    case tooLarge(host: String, limit: Int)
    /// The vendor refused.
    case refused(Refusal)
    /// The vendor sends us to another host, where no token of ours may go.
    case redirected(subject: String, from: String, to: String)
    /// The answer came as a success and can't be understood.
    case unreadable(subject: String, host: String, fault: String)
    /// Paging does not end.
    case endless(subject: String, host: String, pages: Int)
    /// The vendor wants us to come back later than the source may take.
    case later(host: String, seconds: Int)
    /// The time that the whole source may take is used up.
    case overdue(seconds: Int)
    /// There is no credential to ask with.
    case noCredential(reason: String)
    /// What is replayed has no such answer.
    case notArchived(subject: String)
    /// The archive can't be written or read.
    case archiveFailed(reason: String)
    /// Somebody stopped the run.
    case interrupted

    /// A status that is no success.
    package struct Refusal: Hashable, Sendable, Codable {
        /// What was asked for.
        package let subject: String
        /// Who refused.
        package let host: String
        /// The status, such as 403.
        package let status: Int
        /// The vendor's own reason, such as `quotaExceeded`, if it gave one.
        package let reason: String?
        /// The vendor's own words, shortened.
        package let message: String?

        package init(
            subject: String, host: String, status: Int, reason: String?, message: String?
        ) {
            self.subject = subject
            self.host = host
            self.status = status
            self.reason = reason
            self.message = message
        }
    }
}
