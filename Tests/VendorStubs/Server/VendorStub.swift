/// A vendor that holds its own truth and answers from it.
package protocol VendorStub: Sendable {
    /// How the vendor words what it refuses.
    var wording: RefusalWording { get }

    /// What the vendor answers.
    func answer(_ request: StubRequest) -> StubReply

    /// A page with another one behind it, which is never the last; nil if the vendor has no pages.
    ///
    /// The same `turn` always leads to the same next page.
    func endlessPage(_ request: StubRequest, turn: Int) -> StubReply?

    /// What requests did that the vendor's contract does not allow.
    var violations: [String] { get }
}

extension VendorStub {
    package func endlessPage(_ request: StubRequest, turn: Int) -> StubReply? { nil }

    package var violations: [String] { [] }
}
