import VendorStubs

/// The configuration of a scene: which sources, and how patient the program is with them.
struct SceneConfiguration {
    /// The sources that are there, in this order.
    var vendors: [Vendor] = [.keyhole, .youtube, .analytics, .bigquery, .gitlab, .sheets]
    /// `fail`, `last_good` or `skip`.
    var onError = "last_good"
    /// How long a request may take, and how long a whole source.
    var patience = Patience.long
    /// The people who allow that their own figures are shown.
    var publishes: Set<String> = []
    /// Further lines of the file.
    var more = ""
    /// Whether figures from a file are collected too.
    var hasTable = true

    /// How long to wait, and how often.
    struct Patience {
        let timeout: Int
        let deadline: Int
        var retries = 1

        /// Far more than this machine needs, whatever else it does.
        static let long = Patience(timeout: 30, deadline: 120)
        /// So little that a fault of time is soon over.
        static let short = Patience(timeout: 1, deadline: 5)
        /// Little for all pages together, and enough for each.
        static let shortInAll = Patience(timeout: 30, deadline: 2)
    }

    /// The file, with the addresses that the vendors have now.
    func text(_ server: StubServer) -> String {
        let sources = vendors.map { "  \(Self.names[$0] ?? ""):\n" + source($0, server) }
        let table = hasTable ? "  manual: { kind: csv, file: manual.csv }\n" : ""
        return Self.head + profiles + "sources:\n" + sources.joined() + table + more
    }

    /// How the configuration calls the source of a vendor.
    static let names: [Vendor: String] = [
        .keyhole: "twitter", .youtube: "videos", .analytics: "blog", .bigquery: "old-blog",
        .gitlab: "requests", .sheets: "linkedin",
    ]

    private static let head = """
        title: DE Dashboard
        groups:
          de: { name: Developer Evangelism }
        google: { credentials: google.json }

        """

    private var profiles: String {
        let people = [
            "kT41gQ, user: sandra42, consent: 2019-01-01",
            "k0Le77, user: ole7, consent: 2019-01-01", "n0c0ns, user: nobody9",
        ]
        let lines = people.map { person in
            let isShown = publishes.contains { person.contains("user: \($0),") }
            let shown = isShown ? ", publish: user" : ""
            return "  - { tracker: \(person), group: de, network: twitter\(shown) }\n"
        }
        return "profiles:\n" + lines.joined()
    }

    private func source(_ vendor: Vendor, _ server: StubServer) -> String {
        let common = [
            "base_url: \"\(server.address(of: vendor))\"", "on_error: \(onError)",
            "timeout: \(patience.timeout)s", "retries: \(patience.retries)",
            "deadline: \(patience.deadline)s",
        ]
        let lines = (Self.own[vendor] ?? []) + common
        return lines.map { "    \($0)\n" }.joined()
    }

    private static let own: [Vendor: [String]] = [
        .keyhole: ["kind: keyhole", "token: ${KEYHOLE_TOKEN}"],
        .youtube: ["kind: youtube", "api_key: ${YOUTUBE_API_KEY}", "playlists: youtube.json"],
        .analytics: [
            "kind: google-analytics", "property: 4711", "paths: [\"/blog/*\"]", "since: 2020-11",
        ],
        .bigquery: [
            "kind: bigquery", "project: p", "location: EU", "query: blog.sql", "until: 2020-10",
        ],
        .gitlab: [
            "kind: gitlab", "token: ${GITLAB_TOKEN}", "group: team", "labels: [dev-evangelism]",
        ],
        .sheets: ["kind: google-sheet", "spreadsheet: sheet-1", "sheet: LinkedIn"],
    ]
}
