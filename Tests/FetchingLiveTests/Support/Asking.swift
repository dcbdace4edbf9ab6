import Fetching
import FetchingLive
import Outside
import Testing

/// What came of one call.
enum Outcome: Equatable {
    case answer(Answer)
    case failure(FetchError)

    var failure: FetchError? {
        guard case .failure(let error) = self else { return nil }
        return error
    }

    var body: String? {
        guard case .answer(let answer) = self else { return nil }
        return String(decoding: answer.body, as: UTF8.self)
    }
}

/// Asks once over the network, and closes everything behind itself.
func ask(
    _ address: String, timeout: Duration = .seconds(60), largestBody: Int = 1 << 20,
    credential: Credential? = nil, environment: [String: String] = [:]
) async throws -> Outcome {
    let call = Call.get(try #require(WebAddress(address)))
    return await ask(
        Dispatch(call, credential: credential, timeout: timeout, largestBody: largestBody),
        environment: environment)
}

func ask(_ dispatch: Dispatch, environment: [String: String] = [:]) async -> Outcome {
    let transport = LiveTransport(environment: Environment(environment))
    let outcome: Outcome
    do throws(FetchError) {
        outcome = .answer(try await transport.answer(to: dispatch))
    } catch {
        outcome = .failure(error)
    }
    await transport.shutdown()
    return outcome
}

/// A whole answer of a server.
func reply(_ body: String, status: String = "200 OK", headers: String = "") -> String {
    "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
}
