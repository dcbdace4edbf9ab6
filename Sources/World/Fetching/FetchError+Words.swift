extension FetchError: CustomStringConvertible {
    /// What is wrong and what to do next; hosts are named, addresses never.
    package var description: String {
        switch self {
        case .unreachable(let host, let reason):
            "\(host) can't be reached: \(reason). Check the network and 'base_url'; the next run"
                + " asks again."
        case .untrusted(let host, let reason):
            "\(host) can't prove who it is: \(reason). Check its certificate; a certificate"
                + " authority of your own goes into the file that SSL_CERT_FILE names."
        case .timedOut(let host, let seconds):
            "\(host) didn't answer in full within \(seconds) s. The next run asks again;"
                + " 'timeout' allows more time."
        case .broken(let host, let reason):
            "The answer of \(host) is broken: \(reason). The next run asks again."
        case .tooLarge(let host, let limit):
            "\(host) sent more than \(Self.size(limit)), and nothing that is asked for is that large."
                + " Check 'base_url' and the source's settings."
        case .refused(let refusal): "\(refusal)"
        case .redirected(let subject, let from, let to):
            "\(from) sends us to \(to) for \(subject), where no token of ours may go. Check"
                + " 'base_url' and whether it has moved."
        case .unreadable(let subject, let host, let fault):
            "\(host) answered for \(subject), but the reply \(fault). Check 'base_url'; if it is"
                + " right, the vendor has changed its replies."
        case .endless(let subject, let host, let pages):
            "\(host) sends pages of \(subject) without end; nothing of the \(pages) read is kept."
                + " The next run asks again."
        case .later(let host, let seconds):
            "\(host) wants to be left alone for \(seconds) s, longer than the source may take."
                + " A later run asks again; 'deadline' allows more time."
        case .overdue(let seconds):
            "The source took longer than \(seconds) s. The next run asks again; 'deadline' allows"
                + " more time."
        case .noCredential(let reason):
            "There is nothing to ask with: \(reason). Check the source's token or key."
        case .notArchived(let subject):
            "The archive has no reply to \(subject). Replay what a run with the same"
                + " configuration archived."
        case .archiveFailed(let reason): "The archive fails: \(reason)"
        case .interrupted: "The run was interrupted. The next run asks again."
        }
    }

    private static func size(_ bytes: Int) -> String {
        switch bytes {
        case (1 << 30)...: "\(bytes >> 30) GiB"
        case (1 << 20)...: "\(bytes >> 20) MiB"
        default: "\(bytes) bytes"
        }
    }
}

extension FetchError.Refusal: CustomStringConvertible {
    /// Who refused what, with which status, in whose words, and what to do next.
    package var description: String {
        let words = [reason, message.map { "“\($0)”" }].compactMap(\.self).joined(separator: ", ")
        return "\(host) refused \(subject) with status \(status)"
            + (words.isEmpty ? "" : " (\(words))") + ". \(advice)"
    }

    private var advice: String {
        switch (status, reason) {
        case (_, "quotaExceeded"), (_, "dailyLimitExceeded"):
            "Today's quota is used up; a run tomorrow asks again."
        case (429, _), (_, "rateLimitExceeded"), (_, "userRateLimitExceeded"):
            "Too much was asked in a short time; the next run asks again."
        case (401, _): "Check the token: it is wrong, or no longer valid."
        case (403, _): "Check what the token or key may read."
        case (404, _), (410, _): "Check that it exists and that the token may see it."
        case (407, _): "Check the name and password in the proxy's address."
        case (408, _), (500..., _): "The fault lies there; the next run asks again."
        case (300..<400, _): "Check 'base_url'."
        default: "Check the source's settings."
        }
    }
}
