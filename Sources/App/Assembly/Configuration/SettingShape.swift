import Documents
import Measures
import Outside

/// What a value has to look like in a section that is checked but not used yet.
enum SettingShape {
    case text
    case texts
    case textOrTexts
    case name
    case address
    case count
    case flag
    /// A number with `s`, `m`, `h` or `d`.
    case duration
    case month
    case choice([String])

    /// Checks a value; a text with a variable is looked at once it is used.
    func check(_ value: YAMLValue) throws(InputError) {
        switch self {
        case .text: _ = try value.text()
        case .texts: try Self.checkTexts(value)
        case .textOrTexts: if (try? value.text()) == nil { try Self.checkTexts(value) }
        case .count: try Self.check(value, "a whole number from 0 on") { Int($0) ?? -1 >= 0 }
        case .flag: _ = try value.flag()
        case .name: try Self.check(value, Group.ID.rule) { Group.ID($0) != nil }
        case .address: try Self.checkAddress(value)
        case .duration: try Self.check(value, "a duration such as 60s or 3d", Self.isDuration)
        case .month: try Self.check(value, "a month as YYYY-MM") { Month($0) != nil }
        case .choice(let choices):
            try Self.check(value, choices.joined(separator: ", "), choices.contains)
        }
    }

    /// Checks the keys of a mapping and the value of each.
    static func check(_ settings: YAMLMapping, _ shapes: [String: SettingShape]) throws(InputError)
    {
        try settings.allowOnly(shapes.keys.sorted())
        for pair in settings.pairs { try shapes[pair.key]?.check(pair.value) }
    }

    private static func check(
        _ value: YAMLValue, _ expected: String, _ isRight: (String) -> Bool
    ) throws(InputError) {
        let text = try value.text()
        guard text.contains("${") || isRight(text) else { throw value.mismatch(expected) }
    }

    private static func checkTexts(_ value: YAMLValue) throws(InputError) {
        for element in try value.list() { _ = try element.text() }
    }

    /// Before a variable there may be no more than the beginning of a safe address.
    private static func checkAddress(_ value: YAMLValue) throws(InputError) {
        let text = try value.text()
        guard let variable = text.firstRange(of: "${") else {
            _ = try Address(value)
            return
        }
        let head = text[..<variable.lowerBound]
        guard head.isEmpty || Address(head + "x") != nil || head == "https://" else {
            throw value.mismatch("an https:// address (http:// only on this machine)")
        }
    }

    private static func isDuration(_ text: String) -> Bool {
        guard let unit = text.last, "smhd".contains(unit), let number = Int(text.dropLast()) else {
            return false
        }
        return number >= 0
    }
}
