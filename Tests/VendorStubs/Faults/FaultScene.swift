import Foundation

/// A fault that strikes one request.
struct FaultScene {
    let request: StubRequest
    let stub: any VendorStub
    /// How many requests have met the fault, this one included.
    let turn: Int
    let plan: FaultPlan

    /// Plays the fault; true if the connection can be used again.
    func play(on wire: inout Wire, isOver: () -> Bool) -> Bool {
        switch plan.fault {
        case .noAnswer:
            while !isOver(), wire.isQuiet(for: 50) {}
            return false
        case .slowDrip:
            drip(good, on: &wire, isOver: isOver)
            return false
        case .cutBody:
            // Headers that promise everything, and then the connection goes.
            wire.send(good.head + good.body.prefix(good.body.count / 2))
            return false
        case .bodyShorterThanSaid:
            wire.send(good.head(length: good.body.count + 100) + good.body)
            return false
        case .bodyLongerThanSaid:
            wire.send(good.head(length: max(1, good.body.count - 5)) + good.body)
            return false
        case .hugeBody:
            pour(on: wire, isOver: isOver)
            return false
        default:
            let reply = reply
            return wire.send(reply.head + reply.body)
        }
    }

    private var good: StubReply { stub.answer(request) }

    /// The faults that are whole replies.
    private var reply: StubReply {
        switch plan.fault {
        case .htmlPage:
            .text(
                "<!DOCTYPE html><title>Sign in</title><p>Please sign in.", status: 200,
                type: "text/html")
        case .emptyList: .json([])
        case .emptyObject: .json([:])
        case .nullData: .json(["data": .null])
        case .nullNumbers: .json(good.value.withoutNumbers, headers: keptHeaders)
        case .invalidUTF8: damaged(good)
        case .redirectElsewhere:
            StubReply(status: 302, headers: [.init("Location", plan.goal + request.target)])
        case .samePageForever: stub.endlessPage(request, turn: 0) ?? good
        case .newPagesForever: stub.endlessPage(request, turn: turn) ?? good
        default: refusal ?? good
        }
    }

    /// What is told beside the body, such as where the next page is.
    private var keptHeaders: [StubRequest.Item] {
        good.headers.filter { $0.name.lowercased() != "content-type" }
    }

    private func drip(_ reply: StubReply, on wire: inout Wire, isOver: () -> Bool) {
        guard wire.send(reply.head) else { return }
        // The last byte never comes, so that a short reply is no faster than a long one.
        for byte in reply.body.dropLast() where !isOver() {
            guard wire.send([byte]), wire.isQuiet(for: 100) else { return }
        }
        while !isOver(), wire.isQuiet(for: 50) {}
    }

    private func pour(on wire: Wire, isOver: () -> Bool) {
        let head = StubReply(status: 200, headers: [.init("Content-Type", "application/json")])
        guard wire.send(head.head(length: nil)) else { return }
        let chunk = Array("100000\r\n".utf8) + [UInt8](repeating: 0x20, count: 1 << 20)
        for _ in 0..<1_024 where !isOver() {
            guard wire.send(chunk + Array("\r\n".utf8)) else { return }
        }
        wire.send(Array("0\r\n\r\n".utf8))
    }

    /// Puts bytes that are no text where a text begins.
    private func damaged(_ reply: StubReply) -> StubReply {
        var reply = reply
        let quotes = reply.body.indices.filter { reply.body[$0] == UInt8(ascii: "\"") }
        reply.body.insert(contentsOf: [0xFF, 0xC3, 0x28], at: (quotes.first ?? 0) + 1)
        return reply
    }
}
