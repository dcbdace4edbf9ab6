import Fetching

/// Runs a query, waits for its end, and reads its result page by page.
struct BigQueryExecution: Sendable {
    let request: BigQueryRequest
    let fetcher: Fetcher

    /// How often a query is submitted whose job failed through no fault of its own.
    private static let mostSubmissions = 3
    /// Each question waits at BigQuery for most of a minute; whoever answers at once never ends.
    private static let mostQuestions = 1_000

    /// All pages of the result.
    func pages() async throws(CollectError) -> [BigQueryPage] {
        var problem: BigQueryProblem?
        for attempt in 0..<Self.mostSubmissions {
            switch try await outcome(attempt) {
            case .done(let page): return try await pages(from: page)
            case .failed(let failure) where failure.isPassing: problem = failure
            case .failed(let failure): throw failure.error(of: request.settings)
            case .running: throw .fetch(endless)
            }
        }
        throw problem?.error(of: request.settings) ?? .fetch(endless)
    }

    /// How the query stands when it no longer runs, or when we no longer wait.
    private func outcome(_ attempt: Int) async throws(CollectError) -> BigQueryOutcome {
        var outcome = try await ask(request.submission(attempt: attempt))
        for _ in 0..<Self.mostQuestions {
            guard case .running(let job) = outcome else { return outcome }
            outcome = try await ask(request.result(of: job))
        }
        return outcome
    }

    /// A refusal that is about the query itself is an outcome of it; other failures are thrown.
    private func ask(
        _ question: Request<BigQueryOutcome>
    ) async throws(CollectError) -> BigQueryOutcome {
        do throws(FetchError) {
            return try await fetcher.fetch(question)
        } catch .refused(let refusal) {
            guard let problem = BigQueryProblem(refusal) else { throw .fetch(.refused(refusal)) }
            return problem.existingJob.map { .running($0) } ?? .failed(problem)
        } catch {
            throw .fetch(error)
        }
    }

    private func pages(from first: BigQueryPage) async throws(CollectError) -> [BigQueryPage] {
        guard let second = first.next else { return [first] }
        do throws(FetchError) {
            let request = request
            let start = request.page(second.token, of: second.job, after: first.count)
            let rest = try await fetcher.pages(from: start) { page in
                // More rows than there should be are enough to know that something is wrong.
                guard let next = page.next, page.count <= first.total else { return nil }
                return request.page(next.token, of: second.job, after: page.count)
            }
            return [first] + rest
        } catch {
            throw .fetch(error)
        }
    }

    private var endless: FetchError {
        .unreadable(
            subject: request.settings.subject, host: request.settings.baseURL.host,
            fault: "still says after \(Self.mostQuestions) questions that the query runs")
    }
}
