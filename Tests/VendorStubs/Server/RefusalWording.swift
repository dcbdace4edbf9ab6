/// How a vendor words what it refuses.
package enum RefusalWording: Sendable {
    /// With a list of reasons: YouTube and BigQuery.
    case classic
    /// With a status word: Sheets, Analytics and the credentials' service.
    case status
    /// As OAuth has it.
    case oauth
    case gitlab
    case keyhole

    /// A refusal with the vendor's reason.
    package func refusal(_ status: Int, reason: String, _ message: String) -> StubReply {
        switch self {
        case .classic: .json(Self.classic(status, reason, message), status: status)
        case .status: .json(Self.status(status, reason, message), status: status)
        case .oauth:
            .json(["error": .text(reason), "error_description": .text(message)], status: status)
        case .gitlab: .json(["message": .text("\(status) \(message)")], status: status)
        case .keyhole: .json(["message": .text(message)], status: status)
        }
    }

    static func classic(_ status: Int, _ reason: String, _ message: String) -> JSON {
        [
            "error": [
                "code": .whole(Int64(status)), "message": .text(message),
                "errors": [
                    ["message": .text(message), "domain": "global", "reason": .text(reason)]
                ],
            ]
        ]
    }

    private static func status(_ status: Int, _ reason: String, _ message: String) -> JSON {
        [
            "error": [
                "code": .whole(Int64(status)), "message": .text(message),
                "status": .text(words[status] ?? "UNKNOWN"),
                "details": [
                    [
                        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                        "reason": .text(reason), "domain": "googleapis.com",
                    ]
                ],
            ]
        ]
    }

    private static let words = [
        400: "INVALID_ARGUMENT", 401: "UNAUTHENTICATED", 403: "PERMISSION_DENIED",
        404: "NOT_FOUND", 429: "RESOURCE_EXHAUSTED", 500: "INTERNAL", 503: "UNAVAILABLE",
    ]
}
