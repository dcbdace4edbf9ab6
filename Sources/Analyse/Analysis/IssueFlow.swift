package import Measures

/// How many issues came, went and stayed in each month.
///
/// An issue that was moved doesn't count, since its successor does; a confidential one counts. The
/// last closing is the one that counts, and an issue that is open again has none.
package struct IssueFlow: Sendable {
    private let source: SourceName
    private let group: Group.ID
    private let labels: Set<String>
    private let asOf: Timestamp

    /// A flow of the issues that one source tells for a group.
    ///
    /// - Parameters:
    ///   - source: who tells the issues.
    ///   - group: the group that they count for.
    ///   - labels: what issues have to bear, all of it, each label to the letter.
    ///   - asOf: the moment of the source's last success.
    package init(source: SourceName, group: Group.ID, labels: [String], asOf: Timestamp) {
        self.source = source
        self.group = group
        self.labels = Set(labels)
        self.asOf = asOf
    }

    /// The numbers created, closed and open at the end, of every month from the first creation to
    /// that of the source's last success; nothing without any issue.
    package func samples(of issues: [Issue]) -> [Sample] {
        let counted = issues.filter(counts)
        guard let first = counted.map(\.createdAt.day.month).min() else { return [] }
        let months = (first.ordinal...lastMonth.ordinal).map(Month.init(ordinal:))
        let created = counts(of: counted.map(\.createdAt), in: months)
        let closed = counts(of: counted.compactMap(closing), in: months)
        let open = zip(created, closed).reduce(into: [Int64]()) { open, month in
            open.append((open.last ?? 0) + month.0 - month.1)
        }
        return [(Self.created, created), (Self.closed, closed), (Self.open, open)]
            .flatMap { datatype, values in
                zip(months, values).map { sample(datatype, in: $0, $1) }
            }
    }

    private static var created: Datatype { Datatype(trusted: "created") }
    private static var closed: Datatype { Datatype(trusted: "closed") }
    private static var open: Datatype { Datatype(trusted: "open") }

    private var lastMonth: Month { asOf.day.month }

    private func counts(_ issue: Issue) -> Bool {
        !issue.isMoved && issue.createdAt.day.month <= lastMonth
            && labels.isSubset(of: issue.labels)
    }

    /// When an issue was closed; an impossible moment before its creation is read as that.
    private func closing(_ issue: Issue) -> Timestamp? {
        issue.closedAt.map { max($0, issue.createdAt) }
    }

    /// How many moments lie in each of the months, which follow each other.
    private func counts(of moments: [Timestamp], in months: [Month]) -> [Int64] {
        var counts = [Int64](repeating: 0, count: months.count)
        for moment in moments {
            let index = moment.day.month.ordinal - (months.first?.ordinal ?? 0)
            if counts.indices.contains(index) { counts[index] += 1 }
        }
        return counts
    }

    private func sample(_ datatype: Datatype, in month: Month, _ value: Int64) -> Sample {
        Sample(
            account: Account(
                group: group, network: Network(trusted: "issues"), holder: .group),
            datatype: datatype, month: month, value: value, source: source, toldAt: asOf,
            origin: .measured)
    }
}
