/// What a token allows: the scopes that this program's questions and exports need.
package enum GoogleScope: String, CaseIterable, Sendable {
    /// Reading reports of Google Analytics.
    case analytics = "https://www.googleapis.com/auth/analytics.readonly"
    /// Querying and filling tables of BigQuery.
    case bigQuery = "https://www.googleapis.com/auth/bigquery"
    /// Everything that the account may do in Google Cloud.
    case cloudPlatform = "https://www.googleapis.com/auth/cloud-platform"
    /// Reading and writing cells of sheets.
    case sheets = "https://www.googleapis.com/auth/spreadsheets"
    /// Reading cells of sheets.
    case sheetsReading = "https://www.googleapis.com/auth/spreadsheets.readonly"
    /// Reading what YouTube shows.
    case youTube = "https://www.googleapis.com/auth/youtube.readonly"
}
