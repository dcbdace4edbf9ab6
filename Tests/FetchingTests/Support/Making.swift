@testable import Fetching

extension Answer {
    static func ok(_ text: String, _ headers: [(String, String)] = []) -> Answer {
        Answer(
            status: 200, headers: headers.map { Call.Header($0.0, $0.1) }, body: Array(text.utf8))
    }

    static func refusal(
        _ status: Int, _ text: String = "", _ headers: [(String, String)] = []
    ) -> Answer {
        Answer(
            status: status, headers: headers.map { Call.Header($0.0, $0.1) },
            body: Array(text.utf8))
    }
}

extension WebAddress {
    /// An address that is right.
    static func web(_ text: String) -> WebAddress {
        guard let address = WebAddress(text) else { preconditionFailure("\(text) is no address") }
        return address
    }
}

extension Request<String> {
    /// Asks for a text.
    static func text(
        _ address: String = "https://vendor.test/figures", repeatable: Bool = true,
        redirects: Redirects = .withinOrigin
    ) -> Request<String> {
        Request(
            for: "the figures", .get(.web(address)), isRepeatable: repeatable,
            redirects: redirects
        ) { answer in String(decoding: answer.body, as: UTF8.self) }
    }
}

extension Fetcher {
    /// A fetcher in fake time.
    static func make(
        _ vendor: any Transport, _ time: FakeTime = FakeTime(),
        credentials: any CredentialSource = FixedCredential(nil), manner: Manner = Manner(),
        change: (inout Surroundings) -> Void = { _ in }
    ) -> Fetcher {
        var surroundings = Surroundings(transport: vendor, pace: time.pace)
        change(&surroundings)
        return Fetcher(within: surroundings, credentials: credentials, manner: manner)
    }

    /// What goes wrong with a request, or nil.
    func failure<Reply>(of request: Request<Reply>) async -> FetchError? {
        do throws(FetchError) {
            _ = try await fetch(request)
            return nil
        } catch {
            return error
        }
    }
}

extension FetchError {
    /// The status, if the vendor refused.
    var status: Int? {
        guard case .refused(let refusal) = self else { return nil }
        return refusal.status
    }
}
