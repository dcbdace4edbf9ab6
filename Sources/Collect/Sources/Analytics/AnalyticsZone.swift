import Outside

/// The time zone that a property counts its days in.
struct AnalyticsZone {
    /// The rule of the zone; UTC where it is not known.
    let rule: TimeZoneRule
    /// What is worth telling of the zone.
    let diagnostics: [Diagnostic]

    /// Takes the zone that a reply names; without one, that which an earlier reply named.
    init(named name: String?, before: TimeZoneRule?) {
        let named = name.flatMap { TimeZoneRule(identifier: $0) }
        rule = named ?? before ?? .utc
        if let name, named == nil {
            diagnostics = [
                Diagnostic(
                    "Google Analytics names the time zone '\(AnalyticsRemarks.quoted(name))', which"
                        + " is not known here; the ends of months are judged by"
                        + " \(rule.identifier).")
            ]
        } else if let before, let named, before != named {
            diagnostics = [
                Diagnostic(
                    "The property's time zone is \(named.identifier) now; it was"
                        + " \(before.identifier). Earlier days stay as they were counted.")
            ]
        } else {
            diagnostics = []
        }
    }
}
