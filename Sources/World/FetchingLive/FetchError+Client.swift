import AsyncHTTPClient
import Fetching
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension FetchError {
    /// What an error of the client, or of what it is built on, means.
    init(_ error: any Error, of dispatch: Dispatch) {
        let host = dispatch.call.address.host
        self =
            switch error {
            case let error as FetchError: error
            case let error as HTTPClientError: Self.meaning(of: error, dispatch)
            case let error as NIOSSLError: Self.meaning(of: error, host)
            case let error as BoringSSLError:
                Self.meaning(of: .handshakeFailed(error), host)
            case is NIOSSLExtraError:
                .untrusted(host: host, reason: "its certificate is for another name")
            case let error as NIOConnectionError: Self.meaning(of: error, host)
            case let error as IOError:
                .unreachable(host: host, reason: Self.words(of: error))
            case let error as ChannelError: Self.meaning(of: error, host)
            case NIOHTTPDecompression.DecompressionError.limit: .tooLarge(of: dispatch)
            case is NIOHTTPDecompression.DecompressionError,
                is NIOHTTPDecompression.ExtraDecompressionError:
                .broken(host: host, reason: "its compressed body can't be unpacked")
            case HTTPParserError.invalidEOFState: .broken(host: host, reason: "it breaks off")
            case is HTTPParserError: .broken(host: host, reason: "it is no HTTP")
            default: .broken(host: host, reason: "\(error)")
            }
    }

    /// Longer than the call may take.
    static func timedOut(of dispatch: Dispatch) -> FetchError {
        let (seconds, attoseconds) = dispatch.timeout.components
        return .timedOut(
            host: dispatch.call.address.host,
            seconds: Int(clamping: attoseconds > 0 ? seconds + 1 : seconds))
    }

    /// More bytes than the call allows.
    static func tooLarge(of dispatch: Dispatch) -> FetchError {
        .tooLarge(host: dispatch.call.address.host, limit: dispatch.largestBody)
    }
}

extension FetchError {
    private static func meaning(of error: HTTPClientError, _ dispatch: Dispatch) -> FetchError {
        let host = dispatch.call.address.host
        return switch error {
        case .deadlineExceeded, .readTimeout, .writeTimeout: .timedOut(of: dispatch)
        case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout:
            .unreachable(host: host, reason: "no connection within 10 s")
        case .httpProxyHandshakeTimeout, .invalidProxyResponse:
            .unreachable(host: host, reason: "the proxy doesn't connect us")
        case .proxyAuthenticationRequired:
            .unreachable(host: host, reason: "the proxy wants a name and a password")
        case .remoteConnectionClosed:
            .broken(host: host, reason: "the connection was closed before its end")
        case .uncleanShutdown: .broken(host: host, reason: "it breaks off")
        case .invalidURL, .emptyHost, .emptyScheme:
            .unreachable(host: host, reason: "its address can't be read")
        default:
            "\(error)".contains("invalidHeaderField")
                ? .noCredential(reason: "a header that goes to \(host) holds forbidden characters")
                : .broken(host: host, reason: "\(error)")
        }
    }

    private static func meaning(of error: NIOSSLError, _ host: String) -> FetchError {
        switch error {
        case .handshakeFailed(.sslError(let stack)) where stack.contains(.eofDuringHandshake):
            .unreachable(host: host, reason: "the connection was closed while it was made")
        case .handshakeFailed(let fault) where "\(fault)".contains("CERTIFICATE_VERIFY_FAILED"):
            .untrusted(host: host, reason: "its certificate is not trusted")
        case .handshakeFailed: .untrusted(host: host, reason: "the TLS handshake failed")
        case .noSuchFilesystemObject, .failedToLoadCertificate:
            .untrusted(host: host, reason: "the certificate authorities here can't be read")
        case .unableToValidateCertificate, .noCertificateToValidate:
            .untrusted(host: host, reason: "its certificate is not trusted")
        case .uncleanShutdown: .broken(host: host, reason: "it breaks off")
        default: .untrusted(host: host, reason: "TLS failed (\(error))")
        }
    }

    private static func meaning(of error: NIOConnectionError, _ host: String) -> FetchError {
        if let failure = error.connectionErrors.first?.error {
            return .unreachable(host: host, reason: words(of: failure))
        }
        let isUnknown = error.dnsAError != nil || error.dnsAAAAError != nil
        return .unreachable(
            host: host, reason: isUnknown ? "no such host is known" : "no connection is made")
    }

    private static func meaning(of error: ChannelError, _ host: String) -> FetchError {
        guard case .connectTimeout = error else {
            return .broken(host: host, reason: "the connection was closed before its end")
        }
        return .unreachable(host: host, reason: "no connection within 10 s")
    }

    private static func words(of error: any Error) -> String {
        guard let error = error as? IOError else { return "no connection is made" }
        return switch error.errnoCode {
        case ECONNREFUSED: "the connection is refused"
        case ECONNRESET, EPIPE: "the connection was reset"
        case ENETUNREACH, EHOSTUNREACH: "there is no way to it"
        case ETIMEDOUT: "the connection timed out"
        default: error.description
        }
    }
}
