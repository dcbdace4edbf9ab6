import Measures

/// What is kept of one tracker, as far as it says which months need not be asked for again.
struct KeyHoleKept {
    /// What of each month was told once the vendor had counted all of it.
    private var final: [Month: Set<Datatype>] = [:]
    private let datatypes: Set<Datatype>

    init(of profile: Profile, in kept: [Sample], datatypes: some Sequence<Datatype>) {
        self.datatypes = Set(datatypes)
        for sample in kept where Self.isTold(sample, of: profile) {
            guard sample.toldAt >= sample.month.settlement else { continue }
            final[sample.month, default: []].insert(sample.datatype)
        }
    }

    /// Whether everything that is wanted of a month is final.
    func hasSettled(_ month: Month) -> Bool {
        datatypes.isSubset(of: final[month, default: []])
    }

    private static func isTold(_ sample: Sample, of profile: Profile) -> Bool {
        let account = sample.account
        return account.user == profile.user && account.network == profile.network
            && account.group == profile.group && sample.origin == .measured
            && (account.tracker == nil || account.tracker == profile.tracker)
    }
}
