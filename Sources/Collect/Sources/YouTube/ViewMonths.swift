import Measures

/// The months of videos as they are kept, and what is to be told of them.
struct ViewMonths {
    private let occasion: Occasion
    private let group: Group.ID
    private let kept: [Sample]
    private let present: [Account: Int64]

    init(occasion: Occasion, group: Group.ID) {
        let kept = occasion.kept.samples.filter(Self.isOfVideo)
        let present = { (samples: [Sample]) in
            samples.lazy.filter { $0.month == occasion.now.day.month }.map {
                ($0.account, $0.value)
            }
        }
        self.occasion = occasion
        self.group = group
        self.kept = kept
        // A source may have had another name when it began the month.
        self.present = Dictionary(present(kept), uniquingKeysWith: max).merging(
            present(occasion.kept.samplesOfOthers.filter(Self.isOfVideo))
        ) { own, _ in own }
    }

    /// The present month of a video with what has been seen since the reading before.
    func sample(of name: ItemName, gaining gain: Int64) throws(CollectError) -> Sample {
        let account = Account(group: group, network: Self.youTube, holder: .item(name))
        let (value, isTooMuch) = (present[account] ?? 0).addingReportingOverflow(gain)
        guard !isTooMuch else {
            throw .implausible(
                "The views of the video \(name) grew by \(Amount(gain).grouped), more than can be"
                    + " counted. The old figures stand.")
        }
        return Sample(
            account: account, datatype: Self.views, month: occasion.now.day.month, value: value,
            source: occasion.source, toldAt: occasion.now, origin: .measured)
    }

    /// Kept months that were still running when they were told, told again as they are.
    ///
    /// Later readings add to later months only. So once over, such a month is whole, whether its
    /// video can still be read or not.
    func toldAgain(where isWanted: (Month, ItemName) -> Bool) -> [Sample] {
        kept.filter { sample in
            sample.toldAt < occasion.now && sample.toldAt.day.month <= sample.month
                && sample.month <= occasion.now.day.month
                && sample.account.item.map { isWanted(sample.month, $0) } ?? false
        }
        .sorted {
            ($0.month, $0.account.item?.text ?? "") < ($1.month, $1.account.item?.text ?? "")
        }
        .map { sample in
            Sample(
                account: sample.account, datatype: sample.datatype, month: sample.month,
                value: sample.value, source: occasion.source, toldAt: occasion.now,
                origin: sample.origin)
        }
    }

    private static func isOfVideo(_ sample: Sample) -> Bool {
        sample.origin == .measured && sample.datatype == views && sample.account.item != nil
    }

    private static let views = Datatype(trusted: "views")
    private static let youTube = Network(trusted: "youtube")
}
