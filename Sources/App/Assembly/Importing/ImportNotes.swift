import Measures

/// What is worth telling about imported figures that are not wrong as such.
struct ImportNotes {
    let today: Day

    /// The notes on one file's samples, in order.
    func notes(on samples: [Sample]) -> [String] {
        guard !samples.isEmpty else { return ["there are no figures in it"] }
        return [unbegun(samples)].compactMap(\.self) + slips(samples)
    }

    private func unbegun(_ samples: [Sample]) -> String? {
        let count = samples.count { $0.month > today.month }
        guard count > 0 else { return nil }
        return "values in months that have not begun: \(count); they are shown once they have"
    }

    /// Names that are new and nearly those of the programme.
    private func slips(_ samples: [Sample]) -> [String] {
        let datatypes = slips(Set(samples.map(\.datatype.text)), Self.datatypes, "datatype")
        return datatypes + slips(Set(samples.map(\.account.network.text)), Self.networks, "network")
    }

    private func slips(_ names: Set<String>, _ usual: [String], _ kind: String) -> [String] {
        names.subtracting(usual).sorted().compactMap { name in
            NearestName.nearest(to: name, among: usual).map { nearest in
                "'\(name)' is no usual \(kind); if '\(nearest)' is meant, delete the store, correct"
                    + " the file and import all again"
            }
        }
    }

    private static let datatypes = ["impressions", "engagements", "views"]
    private static let networks = ["twitter", "youtube", "blog", "linkedin"]
}
