import Measures

/// What GitLab Pages accepts of a site; a deployment beyond it fails or is cut short.
package struct PagesLimits: Hashable, Sendable {
    /// Files, folders and symbolic links together.
    package var entries: Int
    /// Bytes of all files together.
    package var bytes: Int
    /// Rules in `_redirects`.
    package var redirectRules: Int
    /// Bytes of `_redirects`.
    package var redirectBytes: Int

    package init(entries: Int, bytes: Int, redirectRules: Int, redirectBytes: Int) {
        self.entries = entries
        self.bytes = bytes
        self.redirectRules = redirectRules
        self.redirectBytes = redirectBytes
    }

    /// The limits of GitLab.com, in the stricter reading where a gigabyte has two.
    package static let gitLab = PagesLimits(
        entries: 200_000, bytes: 1_000_000_000, redirectRules: 1_000, redirectBytes: 65_536)

    func check(
        _ site: Site, weighing weight: SiteWeight, at folder: String
    ) throws(PublishingError) {
        guard weight.entries <= entries else {
            throw PublishingError(.tooManyEntries, at: folder, cause: arithmetic(ofEntries: weight))
        }
        guard weight.bytes <= bytes else {
            throw PublishingError(.tooManyBytes, at: folder, cause: arithmetic(ofBytes: weight))
        }
        guard let path = SitePath("_redirects"), let redirects = site[path] else { return }
        try check(redirects: redirects, at: folder + "/" + path.text)
    }

    private func check(redirects: [UInt8], at path: String) throws(PublishingError) {
        guard redirects.count <= redirectBytes else {
            let cause = Self.excess(of: redirects.count, over: redirectBytes, unit: "bytes")
            throw PublishingError(.redirectsTooLarge, at: path, cause: cause)
        }
        let rules = Self.ruleCount(in: redirects)
        guard rules <= redirectRules else {
            let cause = Self.excess(of: rules, over: redirectRules, unit: "rules")
            throw PublishingError(.tooManyRedirects, at: path, cause: cause)
        }
    }

    /// Lines that are neither blank nor a comment.
    private static func ruleCount(in redirects: [UInt8]) -> Int {
        redirects.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).count { line in
            let first = line.first { $0 != 0x20 && $0 != 0x09 }
            return first != nil && first != UInt8(ascii: "#")
        }
    }

    private func arithmetic(ofEntries weight: SiteWeight) -> String {
        let kinds = [
            "\(Self.grouped(weight.files)) files", "\(Self.grouped(weight.folders)) folders",
            "\(Self.grouped(weight.keptFiles)) kept from others",
        ]
        return kinds.joined(separator: " + ") + " = "
            + Self.excess(of: weight.entries, over: entries, unit: "entries")
    }

    private func arithmetic(ofBytes weight: SiteWeight) -> String {
        let parts = [weight.fileBytes, weight.keptBytes].map(Self.grouped)
        return "\(parts[0]) of the site + \(parts[1]) kept from others = "
            + Self.excess(of: weight.bytes, over: bytes, unit: "bytes")
    }

    private static func excess(of number: Int, over limit: Int, unit: String) -> String {
        "\(grouped(number)) \(unit), \(grouped(number - limit)) more than the \(grouped(limit))"
            + " that GitLab Pages allows"
    }

    private static func grouped(_ number: Int) -> String { Amount(number).grouped }
}

/// What a published folder will hold.
struct SiteWeight: Hashable, Sendable {
    /// The site's files and the manifest.
    var files = 0
    var folders = 0
    /// Files that neither the site nor the manifest lists.
    var keptFiles = 0
    var fileBytes = 0
    var keptBytes = 0

    var entries: Int { files + folders + keptFiles }
    var bytes: Int { fileBytes + keptBytes }
}
