import Fetching
import Foundation

extension ReplyText {
    /// The value that the text spells; a fault thrown by its own decoding stays as it is.
    func decoded<Value: Decodable>(as type: Value.Type) throws(ReplyFault) -> Value {
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch {
            throw Self.fault(error)
        }
    }
}
