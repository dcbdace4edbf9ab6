import VendorStubs

/// A vendor that answers everything with the same small truth.
struct EchoStub: VendorStub {
    let wording = RefusalWording.classic
    let reply = StubReply.json(["name": "Sandra", "views": "41", "rank": 3])

    func answer(_ request: StubRequest) -> StubReply { reply }
}
