// Names and days that stand here as literals; a wrong one may stop the tests.
// swift-format-ignore-file: NeverForceUnwrap

import Measures
import Storage

extension Pull {
    /// What a source called videos brought without trouble.
    static func make(
        source: String = "videos", run: Run? = nil, samples: [Sample] = [],
        readings: [Reading] = [], items: [Item] = [], issues: [Issue] = [],
        watermark: Watermark? = nil
    ) -> Pull {
        Pull(
            run: run ?? .make(source: source), samples: samples, readings: readings, items: items,
            issues: issues, watermark: watermark)
    }
}

extension Run {
    static func make(
        source: String = "videos", at: String = "2026-11-22T06:00:00Z", _ outcome: Outcome = .done,
        asOf: String? = nil, reason: String? = nil
    ) -> Run {
        let start = Timestamp(at)!
        return Run(
            source: SourceName(source)!, startedAt: start,
            endedAt: Timestamp(secondsSince1970: start.secondsSince1970 + 30), outcome: outcome,
            requests: 3, asOf: asOf.map { Timestamp($0)! }, reason: reason)
    }
}

extension Reading {
    static func make(_ item: String, _ total: Int64, at: String = "2026-11-22T06:00:00Z")
        -> Reading
    {
        Reading(item: ItemName(item)!, total: total, takenAt: Timestamp(at)!)
    }
}

extension Item {
    static func make(
        _ name: String, title: String = "A talk", publishedAt: String? = nil, isGone: Bool = false
    ) -> Item {
        Item(
            name: ItemName(name)!, title: title,
            publishedAt: publishedAt.map { Timestamp($0)! }, isGone: isGone)
    }
}

extension Issue {
    static func make(
        _ id: Int64, title: String = "A wish", updatedAt: String = "2026-11-20T10:00:00Z",
        closedAt: String? = nil, labels: [String] = [], weight: Int? = nil, due: String? = nil,
        isConfidential: Bool = false, isMoved: Bool = false,
        address: String = "https://gitlab.example/wishes/1"
    ) -> Issue {
        Issue(
            id: id, project: 7, number: id, title: title,
            createdAt: Timestamp("2026-11-01T09:00:00Z")!, updatedAt: Timestamp(updatedAt)!,
            closedAt: closedAt.map { Timestamp($0)! }, labels: labels, weight: weight,
            due: due.map { Day($0)! }, isConfidential: isConfidential, isMoved: isMoved,
            address: address)
    }
}

extension SourceName {
    /// The source of the pulls above.
    static var videos: SourceName { SourceName("videos")! }
}
