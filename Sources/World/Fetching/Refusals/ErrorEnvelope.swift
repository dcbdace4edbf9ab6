/// What a vendor says about why it refused, in whichever of the usual shapes.
struct ErrorEnvelope: Hashable, Sendable {
    /// The vendor's own short words for it, the most exact first.
    private(set) var reasons: [String] = []
    /// The vendor's own sentence.
    private(set) var message: String?

    /// A page of HTML of this size has no reason for us in it.
    private static let largestBody = 1 << 20

    /// Reads the body of a refusal; nil if it says nothing in a shape that we know.
    init?(_ body: [UInt8]) {
        guard body.count <= Self.largestBody, let tree = JSONTree(body) else { return nil }
        // Some of Google's endpoints wrap the envelope into an array of one.
        let envelope = tree.elements.first ?? tree
        switch envelope["error"] {
        case .object?: readGoogle(envelope["error"] ?? envelope)
        case .text(let word)?: readOAuth(word, envelope)
        default: message = Self.sentence(envelope["message"])
        }
        guard message != nil || !reasons.isEmpty else { return nil }
    }

    /// Google's classic shape has `errors`, its newer one `details`.
    private mutating func readGoogle(_ error: JSONTree) {
        let classic = error["errors"]?.elements ?? []
        let details = error["details"]?.elements ?? []
        reasons = (classic + details).compactMap { $0["reason"]?.text }
        reasons += [error["status"]?.text].compactMap(\.self)
        message = error["message"]?.text ?? classic.first?["message"]?.text
    }

    /// OAuth names a reason and describes it; GitLab puts a whole sentence there as well.
    private mutating func readOAuth(_ word: String, _ envelope: JSONTree) {
        if word.contains(" ") {
            message = word
        } else {
            reasons = [word]
            message =
                Self.sentence(envelope["error_description"]) ?? Self.sentence(envelope["message"])
        }
    }

    /// GitLab's messages are sentences, or sentences by the field that they are about.
    private static func sentence(_ tree: JSONTree?) -> String? {
        switch tree {
        case .text(let text): text
        case .array(let elements):
            joined(elements.compactMap(sentence), by: ", ")
        case .object(let members):
            joined(
                members.compactMap { member in
                    sentence(member.value).map { "\(member.name) \($0)" }
                }, by: "; ")
        case .word, nil: nil
        }
    }

    private static func joined(_ parts: [String], by mark: String) -> String? {
        parts.isEmpty ? nil : parts.joined(separator: mark)
    }
}
