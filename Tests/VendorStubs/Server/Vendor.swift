/// Who is asked; the raw value is the first part of the path on the stub server.
package enum Vendor: String, CaseIterable, Sendable {
    case keyhole, youtube, analytics, bigquery, gitlab, sheets
    /// Google's token endpoints.
    case google
    /// GitLab's package registry.
    case registry
}
