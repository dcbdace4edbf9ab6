import Fetching
import Foundation
import Measures

/// What KeyHole tells of one tracker: a count for each datatype.
///
/// No official description of this reply could be had; its shape is that of public client code and
/// unverified against the vendor. So everything but the counts is ignored, the configuration says
/// where they stand, and a number may be written as text or with a point and zeros.
struct KeyHoleReply: Sendable {
    let counts: [Datatype: Int64]

    init(_ answer: Answer, fields: [Datatype: KeyHoleField]) throws(ReplyFault) {
        let text = try ReplyText(answer)
        do {
            counts = try JSONDecoder()
                .decode(KeyHoleCounts.self, from: text.data, configuration: fields).counts
        } catch {
            throw ReplyText.fault(error)
        }
    }
}

/// The counts within the JSON of a reply.
private struct KeyHoleCounts: DecodableWithConfiguration {
    let counts: [Datatype: Int64]

    init(from decoder: any Decoder, configuration fields: [Datatype: KeyHoleField]) throws {
        var counts: [Datatype: Int64] = [:]
        for (datatype, field) in fields.sorted(by: { $0.key < $1.key }) {
            counts[datatype] = try KeyHoleCount(at: field, in: decoder).value
        }
        self.counts = counts
    }
}

/// One count, found by the names of the members that lead to it.
private struct KeyHoleCount {
    let value: Int64

    init(at field: KeyHoleField, in decoder: any Decoder) throws {
        guard let last = field.names.last else { throw ReplyFault("lacks '\(field)'") }
        do {
            var object = try decoder.container(keyedBy: AnyKey.self)
            for name in field.names.dropLast() {
                object = try object.nestedContainer(
                    keyedBy: AnyKey.self, forKey: AnyKey(name))
            }
            value = try Self.value(of: AnyKey(last), in: object)
        } catch let fault as CountFault {
            throw ReplyFault("\(fault.words) at '\(field)', where a count belongs")
        } catch is DecodingError {
            throw ReplyFault("has nothing at '\(field)', where a count belongs")
        }
    }

    private static func value(
        of name: AnyKey, in object: KeyedDecodingContainer<AnyKey>
    ) throws -> Int64 {
        guard object.contains(name) else { throw CountFault(words: "has nothing") }
        guard try !object.decodeNil(forKey: name) else { throw CountFault(words: "has null") }
        if let number = try? object.decode(Int64.self, forKey: name) { return try counted(number) }
        if let number = try? object.decode(Double.self, forKey: name) {
            guard let whole = Int64(exactly: number) else {
                throw CountFault(words: "has no whole number within 64 bits")
            }
            return try counted(whole)
        }
        guard let count = (try? object.decode(String.self, forKey: name)).flatMap(CountText.init)
        else { throw CountFault(words: "has no number") }
        return count.value
    }

    private static func counted(_ number: Int64) throws -> Int64 {
        guard number >= 0 else { throw CountFault(words: "has a negative number") }
        return number
    }
}

/// What stands where a count should.
private struct CountFault: Error {
    let words: String
}
