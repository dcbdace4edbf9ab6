/// What can go wrong between a vendor and the program.
package enum Fault: String, CaseIterable, Sendable {
    case connectionRefused, plainTextForTLS, selfSignedCertificate
    case noAnswer, slowDrip, cutBody, bodyShorterThanSaid, bodyLongerThanSaid
    case unauthorizedOnce, unauthorized
    case rateLimitExceededOnce, quotaExceeded, forbidden, notFound, gone
    case tooManyOnceRetryAfterSeconds, tooManyOnceRetryAfterDate, tooManyWithoutHint
    case tooManyRetryTomorrow
    case serverErrors, unavailableOnce
    case htmlPage, emptyList, emptyObject, nullData, nullNumbers, invalidUTF8, hugeBody
    case redirectElsewhere, samePageForever, newPagesForever

    /// What makes the fault go away.
    package enum Remedy: Sendable {
        /// Asking once more.
        case repetition
        /// Asking once more with a new token, where there is one to be had.
        case renewal
        /// Nothing that a client can do.
        case none
    }

    /// What makes the fault go away.
    package var remedy: Remedy {
        switch self {
        case .unauthorizedOnce: .renewal
        case .rateLimitExceededOnce, .tooManyOnceRetryAfterSeconds, .tooManyOnceRetryAfterDate,
            .unavailableOnce:
            .repetition
        default: .none
        }
    }

    /// Whether the fault is one of time, which a short time limit is to bound.
    package var isSlow: Bool { self == .noAnswer || self == .slowDrip }

    /// Whether the fault can befall a vendor at all.
    package func concerns(_ vendor: Vendor) -> Bool {
        switch self {
        // A list of nothing is what a tracker without news answers.
        case .emptyList: vendor != .gitlab
        case .samePageForever: [.youtube, .bigquery, .gitlab].contains(vendor)
        case .newPagesForever: [.youtube, .bigquery, .gitlab, .analytics].contains(vendor)
        default: true
        }
    }

    /// Whether the fault spares all requests but one.
    var isSingle: Bool { remedy != .none }
}
