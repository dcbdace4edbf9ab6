import Measures

/// Charts whose sources fail, and charts of what is counted by its level.
extension Gallery {
    static let standings: [(name: String, series: AnnualSeries)] = [
        (
            "stale-year",
            .make(Year.plain, previous: Year.before, standings: [.keyhole(.failed, "2026-11-19")])
        ),
        (
            "stale-current-year",
            .make(
                current + "262011 300870 98123+ .", previous: before, period: .calendar(2026),
                asOf: Day("2026-11-19"), standings: [.keyhole(.failed, "2026-11-19")])
        ),
        (
            "stale-in-part",
            .make(
                current + "n n 98123+ .", previous: before,
                title: "Developer Evangelism: LinkedIn impressions", period: .calendar(2026),
                asOf: Day("2026-11-12"), origin: .sampleData,
                standings: [
                    SourceStatus(
                        name: SourceName(trusted: "linkedin"), outcome: .done,
                        asOf: Timestamp("2026-11-12T08:00:00Z"), isStale: true,
                        isEnteredByHand: true)
                ])
        ),
        (
            "stale-title-too-long",
            .make(
                Year.plain, previous: Year.before,
                title: String(repeating: "A rather long-winded title ", count: 10),
                standings: [.keyhole(.failed, "2026-11-19")])
        ),
        (
            "stale-title-fits-enlarged",
            .make(
                "1234567 2345678 n 4567890 2345678 3456789 1234567 n 3456789 4567890 12345678+ .",
                previous: Year.before, title: "Developer Evangelism: Twitter views",
                period: .calendar(2026), asOf: Day("2026-11-19"),
                standings: [.keyhole(.failed, "2026-11-19")])
        ),
        (
            "stale-without-data",
            .make(
                ". . . . . . . . . . . .", period: .calendar(2027),
                standings: [.keyhole(.failed, nil)])
        ),
        (
            "stock-year",
            .make(
                "41 44 47 52 55 58 51 47 46 44 40 38",
                previous: "30 31 33 36 36 35 37 38 36 37 39 40",
                title: "Developer Evangelism: Issues open", unit: "issues open", isStock: true)
        ),
        (
            "stock-current-year",
            .make(
                "41 44 47 52 55 58 51 47 46 44 40+ .",
                previous: "30 31 33 36 36 35 37 38 36 37 39 40",
                title: "Developer Evangelism: Issues open", unit: "issues open",
                period: .calendar(2026), asOf: Day("2026-11-22"), isStock: true)
        ),
    ]
}

extension SourceStatus {
    /// How the source stands that told the values of the pictures.
    static func keyhole(_ outcome: Outcome, _ day: String?, isStale: Bool = false) -> SourceStatus {
        SourceStatus(
            name: SourceName(trusted: "keyhole"), outcome: outcome,
            asOf: day.flatMap { Timestamp("\($0)T06:00:00Z") }, isStale: isStale)
    }
}
