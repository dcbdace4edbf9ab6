import TestSupport
import VendorStubs

/// A collection that every vendor hampers in the same way, beside a source that nobody hampers.
struct FaultyCollection {
    let fault: Fault
    let primed: PrimedScene
    let scene: VendorScene
    /// The vendors that the fault can befall.
    let vendors: [Vendor]
    private let neighbour: StubServer

    /// Puts a fault before all vendors that it can befall, from a request on.
    init(
        _ fault: Fault, from turn: Int = 1, among all: [Vendor] = SceneConfiguration().vendors,
        onError: String, in primed: PrimedScene
    ) throws {
        self.fault = fault
        self.primed = primed
        scene = try primed.scene()
        vendors = all.filter(fault.concerns)
        let sheets = SheetsStub(
            tokens: primed.vendors.tokens, spreadsheets: ["sheet-2": ["Podcast": Self.rows]])
        neighbour = try StubServer([.sheets: sheets])
        for vendor in vendors { try scene.server.put(fault, before: vendor, from: turn) }
        scene.configuration.vendors = vendors
        scene.configuration.onError = onError
        scene.configuration.patience =
            switch fault {
            case _ where fault.isSlow: .short
            case .newPagesForever: .shortInAll
            default: .long
            }
        try configure()
    }

    /// Writes the configuration, with the source beside.
    func configure() throws {
        scene.configuration.more = """
              podcast:
                kind: google-sheet
                spreadsheet: sheet-2
                sheet: Podcast
                base_url: "\(neighbour.address(of: .sheets))"

            """
        try scene.writeConfiguration()
    }

    /// The names of the sources that the fault gets the better of.
    var failing: [String] {
        vendors.filter { !heals($0) }.compactMap { SceneConfiguration.names[$0] }
    }

    /// The table whose rows of a source are to be published: the old one if the source failed.
    func expectation(of source: String) -> MetricsTable {
        failing.contains(source) ? primed.old : primed.new
    }

    /// Whether a source may have brought some of its figures all the same: one tracker of two was
    /// refused, once, and nobody can say which.
    func mayBePartial(_ source: String) -> Bool {
        fault == .unauthorizedOnce && source == "twitter"
    }

    /// The names of all sources that the fault befalls.
    var sources: [String] { vendors.compactMap { SceneConfiguration.names[$0] } }

    private func heals(_ vendor: Vendor) -> Bool {
        switch fault.remedy {
        case .repetition: true
        case .renewal: [.analytics, .bigquery, .sheets].contains(vendor)
        case .none: false
        }
    }

    private static let rows: [[JSON]] = [
        ["grouping", "grouping_data", "datatype", "network", "year", "month", "value"],
        ["group", "de", "impressions", "podcast", 2021, 2, 55],
    ]
}
