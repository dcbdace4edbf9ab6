import AsyncHTTPClient
import Fetching
import NIOCore
import NIOHTTP1

extension HTTPClientRequest {
    /// The call with everything that goes out.
    init(_ dispatch: Dispatch) {
        let call = dispatch.call
        self.init(url: Self.address(of: dispatch).text)
        method = HTTPMethod(rawValue: call.method.rawValue)
        headers.add(name: "User-Agent", value: "de-dashboard")
        headers.add(name: "Accept-Encoding", value: "gzip")
        for header in call.headers { headers.add(name: header.name, value: header.value) }
        if let credential = dispatch.credential, case .header(let name) = credential.place {
            headers.replaceOrAdd(name: name, value: credential.value)
        }
        if let bytes = call.body { body = .bytes(ByteBuffer(bytes: bytes)) }
    }

    private static func address(of dispatch: Dispatch) -> WebAddress {
        guard let credential = dispatch.credential, case .query(let name) = credential.place else {
            return dispatch.call.address
        }
        return dispatch.call.address.adding([(name: name, value: credential.value)])
    }
}
