import TestSupport
import Testing
import VendorStubs

@Suite("A year of collections")
struct YearTests {
    @Test(
        "Every month is right in the end, whatever vendors were down, and days cost the same",
        .timeLimit(.minutes(4)))
    func year() async throws {
        let year = try YearOfRuns()
        try await year.collect(thenWait: 1, withOutages: false)
        for _ in 0..<364 { try await year.collect(thenWait: 1, withOutages: true) }
        try await year.collect(thenWait: 0, withOutages: false)

        let table = try await year.scene.built(at: year.clock)
        let impressions = table.values(of: "group/de/impressions/twitter")
        #expect(impressions.count >= 24)
        for (month, sum) in impressions {
            let people = ["kT41gQ", "k0Le77"].map {
                year.scene.vendors.keyhole.truth(of: $0, in: month).impressions
            }
            #expect(sum == people.reduce(0, +), "impressions of \(month)")
        }
        #expect(table.values(of: "group/de/views/youtube") == year.views)
        let oracle = IssueOracle(year.scene.vendors.gitlab.issues)
        for series in ["created", "closed", "open"] {
            let months = table.values(of: "group/de/\(series)/issues")
            #expect(months.count >= 16)
            for (month, value) in months {
                #expect(value == oracle.value(of: series, in: month), "\(series) in \(month)")
            }
        }

        for (vendor, counts) in year.requests {
            let half = counts.count / 2
            let (first, second) = (counts[..<half].max() ?? 0, counts[half...].max() ?? 0)
            #expect(second <= first, "\(vendor): \(counts)")
            #expect(second <= 8, "\(vendor): \(counts)")
        }
    }
}
