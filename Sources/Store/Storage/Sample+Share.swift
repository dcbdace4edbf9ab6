import Measures

extension Sample {
    /// What an anonymous share comes to with this sample of a person in it.
    ///
    /// As in the sums of a group, what was measured counts instead of what was made up. Otherwise
    /// the values are added, up to the greatest that can be kept; moment and source are those of
    /// the earlier telling.
    func joined(to share: Sample?) -> Sample {
        guard let share else { return anonymous(value) }
        guard share.origin == origin else {
            return share.origin == .measured ? share : anonymous(value)
        }
        let (sum, isTooGreat) = value.addingReportingOverflow(share.value)
        let earlier = (toldAt, source) < (share.toldAt, share.source) ? self : share
        return earlier.anonymous(isTooGreat ? .max : sum)
    }

    private func anonymous(_ value: Int64) -> Sample {
        Sample(
            account: Account(group: account.group, network: account.network, holder: .forgotten),
            datatype: datatype, month: month, value: value, source: source, toldAt: toldAt,
            origin: origin)
    }
}
