package import Fetching
package import Measures

/// What the configuration says of a Google Analytics property.
package struct AnalyticsSettings: Sendable {
    /// The number that Google Analytics knows a property by.
    package struct Property: Hashable, Sendable {
        /// The digits.
        package let text: String

        /// Checks a number: 1 to 20 digits; anything else gives nil.
        package init?(_ text: String) {
            let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
            guard (1...20).contains(text.utf8.count), text.utf8.allSatisfy(digits.contains) else {
                return nil
            }
            self.text = text
        }
    }

    /// Where Google's own service lies.
    package static let usualBaseURL = "https://analyticsdata.googleapis.com"

    /// The root that `v1beta/…` is appended to.
    package let baseURL: WebAddress
    /// The property whose figures are asked for.
    package let property: Property
    /// The paths that count; all where there is none.
    package let paths: [PathPattern]
    /// The first month to ask for; twelve months before the first run if nobody says.
    package let since: Month?
    /// The last month to ask for.
    package let until: Month?
    /// The group that the views count in.
    package let group: Group.ID
    /// How many times the highest kept month a value may be before somebody is told.
    package let jumpFactor: Double

    package init(
        baseURL: WebAddress, property: Property, paths: [PathPattern] = [], since: Month? = nil,
        until: Month? = nil, group: Group.ID, jumpFactor: Double = ArrivalCheck.usualJumpFactor
    ) {
        self.baseURL = baseURL
        self.property = property
        self.paths = paths
        self.since = since
        self.until = until
        self.group = group
        self.jumpFactor = jumpFactor
    }
}
