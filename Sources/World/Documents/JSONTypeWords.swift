/// What people call the types that JSON has.
enum JSONTypeWords {
    /// The words for what the decoder expected.
    static func expected(_ type: any Any.Type) -> String {
        let name = String(describing: type)
        if name.hasPrefix("Dictionary") { return "an object '{ … }'" }
        if name.hasPrefix("Array") { return "a list '[ … ]'" }
        return switch name {
        case "String": "a text in quotation marks"
        case "Bool": "true or false"
        case let name where name.hasPrefix("Int") || name.hasPrefix("UInt"): "a whole number"
        case "Double", "Float", "Decimal": "a number"
        default: "something else"
        }
    }
}
