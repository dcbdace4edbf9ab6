/// Asks one vendor on behalf of one source: repeats what failed, follows pages, keeps the peace.
package struct Fetcher: Sendable {
    private let surroundings: Surroundings
    private let asker: Asker

    /// A fetcher for one source; its time begins when the first call gets its turn.
    package init(
        within surroundings: Surroundings, credentials: any CredentialSource, manner: Manner
    ) {
        self.surroundings = surroundings
        asker = Asker(
            surroundings: surroundings, credentials: credentials, manner: manner,
            errand: Errand())
    }

    /// A fetcher for which time stands still: it repeats at once what failed, and nothing is ever
    /// overdue.
    package init(
        transport: any Transport, credentials: any CredentialSource = FixedCredential(nil)
    ) {
        self.init(
            within: Surroundings(transport: transport, pace: .standstill),
            credentials: credentials, manner: Manner())
    }

    /// How many requests went out, repeated ones included.
    package var requests: Int { asker.errand.requests }

    /// What a vendor replies to a request.
    package func fetch<Reply>(_ request: Request<Reply>) async throws(FetchError) -> Reply {
        do throws(FetchError) {
            let inquiry = request.inquiry
            let answer = try await taped(inquiry)
            try check(answer, to: inquiry)
            return try read(answer, to: request)
        } catch {
            throw error.redacted(by: surroundings.redactor)
        }
    }

    /// All pages, beginning with the first; `next` tells what to ask for after a page.
    ///
    /// A page that was asked for before, or one on another host, ends with an error.
    package func pages<Page>(
        from first: Request<Page>, next: @Sendable (Page) -> Request<Page>?
    ) async throws(FetchError) -> [Page] {
        var asked: Set<Call> = []
        var pages: [Page] = []
        var request: Request<Page>? = first
        while let current = request {
            let address = current.call.address
            guard address.origin == first.call.address.origin else {
                throw .redirection(
                    of: current.inquiry, from: first.call.address, to: address
                ).redacted(by: surroundings.redactor)
            }
            guard pages.count < Self.mostPages, asked.insert(current.call).inserted else {
                throw .endless(subject: current.subject, host: address.host, pages: pages.count)
            }
            let page = try await fetch(current)
            pages.append(page)
            request = next(page)
        }
        return pages
    }

    /// A vendor that gives a new token for ever has no such list.
    private static let mostPages = 2_000

    private func taped(_ inquiry: Inquiry) async throws(FetchError) -> Answer {
        switch surroundings.tape {
        case .none:
            return try await asker.finalAnswer(to: inquiry)
        case .recording(let recorder):
            let outcome = await asker.outcome(of: inquiry)
            try await keep(outcome, of: inquiry, with: recorder)
            return try outcome.get()
        case .replaying(let player):
            guard let outcome = try await player.outcome(of: question(of: inquiry)) else {
                throw .notArchived(subject: inquiry.subject)
            }
            return try outcome.get()
        }
    }

    private func keep(
        _ outcome: Result<Answer, FetchError>, of inquiry: Inquiry, with recorder: TapeRecorder
    ) async throws(FetchError) {
        guard let file = ExchangeFile(inquiry, outcome, redactedBy: surroundings.redactor) else {
            return
        }
        try await recorder.keep(file, of: question(of: inquiry))
    }

    private func question(of inquiry: Inquiry) -> Exchange.Question {
        Exchange.Question(inquiry.call, redactedBy: surroundings.redactor)
    }

    private func check(_ answer: Answer, to inquiry: Inquiry) throws(FetchError) {
        guard !answer.isSuccess else { return }
        let address = inquiry.call.address
        if let target = answer.redirection(from: address), target.origin != address.origin {
            throw .redirection(of: inquiry, from: address, to: target)
        }
        throw .refused(.init(of: inquiry, answer, redactedBy: surroundings.redactor))
    }

    private func read<Reply>(
        _ answer: Answer, to request: Request<Reply>
    ) throws(FetchError) -> Reply {
        do throws(ReplyFault) {
            return try request.read(answer)
        } catch {
            throw .unreadable(
                subject: request.subject, host: request.call.address.host, fault: error.fault)
        }
    }
}

extension FetchError {
    /// Sent to where no credential may go; the same host can be another origin.
    fileprivate static func redirection(
        of inquiry: Inquiry, from address: WebAddress, to target: WebAddress
    ) -> FetchError {
        let isSameHost = address.host == target.host
        return .redirected(
            subject: inquiry.subject, from: isSameHost ? address.origin : address.host,
            to: isSameHost ? target.origin : target.host)
    }
}
