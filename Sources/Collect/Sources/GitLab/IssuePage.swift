import Fetching
import Measures

/// A page of issues, and where the next one is.
struct IssuePage: Sendable {
    let issues: [Issue]
    /// The page after this one; nil on the last.
    let next: WebAddress?
    /// How many issues there are on all pages; GitLab does not say it above 10,000.
    let total: Int?
    /// Whether pages are counted, so that an issue that moves to the end shifts those after it.
    let isByOffset: Bool

    /// Reads the answer to a call to an address; `first` is the address of the first page.
    init(_ answer: Answer, to address: WebAddress, from first: WebAddress) throws(ReplyFault) {
        issues = try ReplyText(answer).decoded(as: [GitLabReply].self).map(\.issue)
        next = issues.isEmpty ? nil : try Self.next(in: answer, at: address, from: first)
        total = answer[header: "X-Total"].flatMap { Int($0) }
        isByOffset = Self.offset(of: address) != nil || next.flatMap(Self.offset) != nil
    }

    /// Whether the next page ends beyond the 50,000th issue, where GitLab refuses to count on.
    var isLastWithinReach: Bool {
        next.flatMap(Self.offset).map { $0 > 50_000 } ?? false
    }

    /// The server's own link, which may hold a cursor; the number of the page where it sends none.
    private static func next(
        in answer: Answer, at address: WebAddress, from first: WebAddress
    ) throws(ReplyFault) -> WebAddress? {
        let header = answer.headers.filter { $0.name.lowercased() == "link" }.map(\.value)
        guard header.isEmpty else {
            return try LinkHeader(header.joined(separator: ", "))["next"].map {
                link throws(ReplyFault) in
                guard let next = address.resolving(link) else {
                    throw ReplyFault("has a link to the next page that is no address")
                }
                return next
            }
        }
        let page = answer[header: "X-Next-Page"].flatMap { Int($0) }
        return page.map { first.adding([("page", "\($0)")]) }
    }

    /// The number of the last issue on the page at an address; nil where pages have no numbers.
    private static func offset(of address: WebAddress) -> Int? {
        let query = address.query
        guard let page = query.last(where: { $0.name == "page" }).flatMap({ Int($0.value) }) else {
            return nil
        }
        let length = query.last { $0.name == "per_page" }.flatMap { Int($0.value) }
        let (offset, isTooMuch) = page.multipliedReportingOverflow(
            by: length ?? GitLabRequest.pageLength)
        return isTooMuch ? .max : offset
    }
}
