// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Analysis
import Measures

extension Sample {
    /// Impressions on twitter, told long after the month's end unless the test says otherwise.
    static func make(
        _ value: Int64, _ month: String, user: String? = nil, group: String = "de",
        toldAt: String = "2030-01-01", source: String = "import",
        origin: Sample.Origin = .measured
    ) -> Sample {
        make(
            value, month, group: group,
            holder: user.map { .profile(Profile.Handle($0)!, tracker: nil) } ?? .group,
            toldAt: toldAt, source: source, origin: origin)
    }

    /// Impressions on twitter, of any holder.
    static func make(
        _ value: Int64, _ month: String, group: String = "de", holder: Account.Holder,
        toldAt: String = "2030-01-01", source: String = "import",
        origin: Sample.Origin = .measured
    ) -> Sample {
        Sample(
            account: Account(
                group: Group.ID(group)!, network: Network("twitter")!, holder: holder),
            datatype: Datatype("impressions")!, month: Month(month)!, value: value,
            source: SourceName(source)!, toldAt: Timestamp(toldAt)!, origin: origin)
    }
}

extension SeriesName {
    static func group(_ name: String) -> SeriesName {
        SeriesName(
            subject: .group(Group.ID(name)!), datatype: Datatype("impressions")!,
            network: Network("twitter")!)
    }

    static func user(_ name: String) -> SeriesName {
        SeriesName(
            subject: .user(Profile.Handle(name)!), datatype: Datatype("impressions")!,
            network: Network("twitter")!)
    }
}

extension AnnualSeries {
    /// Each month as tables of tests write it: `5`, `0`, `5+` while it lasts, `-` for a gap and
    /// `_` for one to come.
    var words: String {
        months.map { reading in
            let amount = reading.amount.map(\.description) ?? ""
            return switch reading.state {
            case .value: reading.amount == .zero ? "wrong" : amount
            case .zero: reading.amount == .zero ? "0" : "wrong"
            case .partial: amount + "+"
            case .missing: "-" + amount
            case .future: "_" + amount
            }
        }.joined(separator: " ")
    }

    /// The values of the year before, `-` where there is none.
    var previousWords: String {
        months.map { $0.previous.map(\.description) ?? "-" }.joined(separator: " ")
    }
}
