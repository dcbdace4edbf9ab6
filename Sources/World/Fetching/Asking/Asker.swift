/// Asks until an answer stands: follows redirections, renews credentials, repeats what failed.
struct Asker: Sendable {
    let surroundings: Surroundings
    let credentials: any CredentialSource
    let manner: Manner
    let errand: Errand

    /// The last answer, or why there is none.
    func outcome(of inquiry: Inquiry) async -> Result<Answer, FetchError> {
        do throws(FetchError) {
            return .success(try await finalAnswer(to: inquiry))
        } catch {
            return .failure(error)
        }
    }

    /// The last answer, of whatever status.
    func finalAnswer(to inquiry: Inquiry) async throws(FetchError) -> Answer {
        var repetition = Repetition(of: inquiry, retries: manner.retries)
        var renewals = 0
        while true {
            let attempt = try await attempt(inquiry)
            if Task.isCancelled { throw .interrupted }
            if renewals < Self.mostRenewals, let refused = attempt.refusedCredential,
                await credentials.renew(after: refused)
            {
                renewals += 1
                report(attempt, of: inquiry, pause: .zero)
                continue
            }
            let verdict = repetition.verdict(on: attempt.outcome, at: moment)
            report(attempt, of: inquiry, pause: verdict.pause)
            switch verdict {
            case .stands: return try attempt.outcome.get()
            case .tooLate(let seconds): throw .later(host: inquiry.host, seconds: seconds)
            case .wait(let pause): try await sleep(pause)
            }
        }
    }

    /// A credential that was just renewed twice will not be better the third time.
    private static let mostRenewals = 2

    /// One attempt; what the vendor does is its outcome, only a missing credential is thrown,
    /// because whoever hands those out has repeated already what can be repeated.
    private func attempt(_ inquiry: Inquiry) async throws(FetchError) -> Attempt {
        let credential = try await credentials.credential()
        if let credential { surroundings.redactor.add(credential) }
        var hop = Hop(call: inquiry.call, credential: credential)
        do throws(FetchError) {
            for _ in 0..<Hop.most {
                let answer = try await answer(to: hop)
                guard let next = hop.next(after: answer, within: inquiry.redirects) else {
                    return Attempt(outcome: .success(answer), credential: hop.credential)
                }
                hop = next
            }
            let answer = try await answer(to: hop)
            guard hop.next(after: answer, within: inquiry.redirects) == nil else {
                throw .refused(.endlessRedirection(of: inquiry, status: answer.status))
            }
            return Attempt(outcome: .success(answer), credential: hop.credential)
        } catch {
            return Attempt(outcome: .failure(error), credential: hop.credential)
        }
    }

    /// The answer to one call, once it is its turn; waiting for that ends with the source's time.
    private func answer(to hop: Hop) async throws(FetchError) -> Answer {
        let answer = try await surroundings.limit.holding(
            hop.call.address.origin, unless: isOver
        ) { () async throws(FetchError) -> Answer in
            errand.begin(at: surroundings.pace.now())
            return try await answerAtOnce(to: hop)
        }
        guard let answer else { throw Task.isCancelled ? .interrupted : overdue }
        return answer
    }

    private func answerAtOnce(to hop: Hop) async throws(FetchError) -> Answer {
        let host = hop.call.address.host
        let (left, room) = (left, manner.largestInAll - errand.bytes)
        guard left > .zero else { throw overdue }
        guard room > 0 else { throw .tooLarge(host: host, limit: manner.largestInAll) }
        errand.countRequest()
        do throws(FetchError) {
            let answer = try await surroundings.transport.answer(
                to: Dispatch(
                    hop.call, credential: hop.credential, timeout: min(manner.timeout, left),
                    largestBody: min(manner.largestBody, room)))
            errand.count(bytes: answer.body.count)
            return answer
        } catch .timedOut where left <= manner.timeout {
            throw overdue
        } catch .tooLarge where room < manner.largestBody {
            throw .tooLarge(host: host, limit: manner.largestInAll)
        }
    }

    /// Waits until the source's time is over; false if it never will be, because time stands still.
    ///
    /// The time may begin meanwhile, through another call; so it is looked at again every time.
    private func isOver() async -> Bool {
        let pace = surroundings.pace
        while left > .zero {
            let before = pace.now()
            guard (try? await pace.sleep(left)) != nil, pace.now() > before else { return false }
        }
        return true
    }

    /// What is left of the time that the source may take.
    private var left: Duration { manner.deadline - errand.elapsed(at: surroundings.pace.now()) }

    private var overdue: FetchError { .overdue(seconds: manner.deadline.roundedSeconds) }

    private var moment: Repetition.Moment {
        Repetition.Moment(
            left: left, chance: surroundings.pace.chance(),
            secondsSince1970: surroundings.pace.secondsSince1970())
    }

    private func sleep(_ pause: Duration) async throws(FetchError) {
        do throws(CancellationError) {
            try await surroundings.pace.sleep(pause)
        } catch {
            throw .interrupted
        }
    }

    private func report(_ attempt: Attempt, of inquiry: Inquiry, pause: Duration?) {
        let answer = try? attempt.outcome.get()
        surroundings.progress(
            CallReport(
                subject: inquiry.subject, host: inquiry.host, status: answer?.status,
                bytes: answer?.body.count ?? 0, pause: pause))
    }
}
