import Measures
import Outside

/// What Google Analytics itself says of the worth of a report's figures.
struct AnalyticsRemarks {
    let report: AnalyticsReport
    let window: AnalyticsWindow

    /// One for each thing said, however many pages say it.
    var diagnostics: [Diagnostic] {
        var said: Set<String> = []
        return texts.filter { said.insert($0).inserted }.map { Diagnostic($0) }
    }

    private var texts: [String] {
        report.pages.compactMap(\.metadata).flatMap(texts(on:))
            + report.pages.suffix(1).compactMap { $0.quota?.tokensPerDay }.compactMap(text(on:))
    }

    private func texts(on metadata: AnalyticsReply.Metadata) -> [String] {
        var texts: [String] = []
        if metadata.subjectToThresholding == true {
            let rows = Amount(report.rows.count).grouped
            texts.append(
                "Google Analytics may have left out small figures of \(window.words) to protect"
                    + " visitors (thresholding); rows that came: \(rows).")
        }
        if metadata.dataLossFromOtherRow == true {
            texts.append(
                "There are more paths in \(window.words) than Google Analytics tells apart; it sums"
                    + " up rare ones under '\(AnalyticsRow.other)', and they count for no post.")
        }
        texts += (metadata.samplingMetadatas ?? []).map(text(on:))
        texts += (metadata.dataTruncationReasons ?? []).map(text(on:))
        if let reason = metadata.emptyReason {
            texts.append("The report is empty: \(Self.quoted(reason)).")
        }
        return texts
    }

    private func text(on sampling: AnalyticsReply.Sampling) -> String {
        let read = Self.quoted(sampling.samplesReadCount ?? "0")
        let all = Self.quoted(sampling.samplingSpaceSize ?? "0")
        return "The figures of \(window.words) are estimated from \(read) of \(all) events."
    }

    private func text(on truncation: AnalyticsReply.Truncation) -> String {
        let kind = Self.quoted(truncation.dataTruncationType ?? "no reason given")
        let date = truncation.dataTruncationDate.map { " before \(Self.quoted($0))" } ?? ""
        let message = truncation.dataTruncationMessage.map { ": \(Self.quoted($0))" } ?? ""
        return "Google Analytics left out figures\(date) (\(kind))\(message)."
    }

    private func text(on tokens: AnalyticsReply.PropertyQuota.Status) -> String? {
        let (left, used) = (tokens.remaining ?? 0, tokens.consumed ?? 0)
        guard used > 0, Double(left) < (Double(left) + Double(used)) / 10 else { return nil }
        let all = Amount(left) + Amount(used)
        return "Only \(Amount(left).grouped) of \(all.grouped) tokens that Google Analytics grants"
            + " the property each day are left."
    }

    /// The vendor's words, kept short and on one line.
    static func quoted(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 }.prefix(200)))
    }
}
