import Documents
import Measures
import Outside

/// Turns one tracker's document into samples.
struct TrackerSamples {
    let document: TrackerDocument
    let tracker: String?
    /// What leads to the document within its file.
    let path: [String]
    let json: JSONFile

    func samples(of account: Account, for reading: FigureReading) throws(InputError) -> [Sample] {
        var samples: [Sample] = []
        for (name, years) in document.counts {
            for (month, value) in try months(of: years, in: name.text) {
                samples.append(
                    Sample(
                        account: account, datatype: name, month: month, value: value,
                        source: reading.source, toldAt: reading.toldAt,
                        origin: .measured))
            }
        }
        return samples
    }

    /// Whose figures these are; the group has to be configured.
    func account(in reading: FigureReading) throws(InputError) -> Account {
        let user: Profile.Handle = try name(document.user, in: "user")
        let group: Group.ID = try name(document.group, in: "group")
        let network: Network = try name(document.network, in: "social_network")
        _ = try reading.account(of: group, on: network, at: place(["group"]))
        let profile = try reading.consentingProfile(of: user, on: network, at: place(["user"]))
        if let other = reading.profile(of: tracker), other != profile {
            throw contradiction("the tracker '\(other.tracker)' is of '\(user)'", other.user.text)
        }
        if profile.group != group {
            throw contradiction("'\(user)' belongs to '\(group)'", profile.group.text)
        }
        return profile.account
    }

    private func contradiction(_ claim: String, _ configured: String) -> InputError {
        InputError(
            "the document says that \(claim), the configuration says '\(configured)'. Correct one"
                + " of them.", at: place([]))
    }

    private func months(
        of years: TrackerDocument.Years, in name: String
    ) throws(InputError) -> [(Month, Int64)] {
        var months: [(Month, Int64)] = []
        for (year, counts) in years.sorted(by: { $0.key < $1.key }) {
            for (number, count) in counts.sorted(by: { $0.key < $1.key }) {
                guard let month = Month("\(year)-\(number)"), Plausibility.allows(month)
                else {
                    throw InputError(
                        "'\(year)', '\(number)' is no month of figures (a year from"
                            + " \(Plausibility.earliestYear) on, then 01 to 12).",
                        at: place([name, year, number]))
                }
                months.append((month, count.value))
            }
        }
        return months
    }

    private func name<Named>(_ text: String, in key: String) throws(InputError) -> Name<Named> {
        guard let name = Name<Named>(text) else {
            throw InputError(
                "'\(text.prefix(80))' can't be a \(key): \(Name<Named>.rule).", at: place([key]))
        }
        return name
    }

    private func place(_ keys: [String]) -> Place { json.place(of: path + keys) }
}
