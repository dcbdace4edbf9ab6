import Documents
import Measures
import Outside

/// What a value has to look like, as far as that can be said before its variables are replaced.
enum SettingShape {
    case text
    case texts
    case textOrTexts
    case name
    /// A text that is read from the environment, so that it can't get into git with the file.
    case secret
    case address
    case count
    case flag
    /// A number with `s`, `m`, `h` or `d`.
    case duration
    case month
    case choice([String])
    /// Keys of any name with texts.
    case named

    /// Checks a value; a text with a variable is looked at once it is used.
    func check(_ value: YAMLValue) throws(InputError) {
        switch self {
        case .text: _ = try value.text()
        case .texts: try Self.checkTexts(value)
        case .textOrTexts: if (try? value.text()) == nil { try Self.checkTexts(value) }
        case .count: try Self.check(value, "a whole number from 0 on") { Int($0) ?? -1 >= 0 }
        case .flag: _ = try value.flag()
        case .secret: try Self.checkSecret(value)
        case .name: try Self.check(value, Group.ID.rule) { Group.ID($0) != nil }
        case .address: try Self.checkAddress(value)
        case .duration: try Self.check(value, TimeSpan.rule) { TimeSpan($0) != nil }
        case .named: for pair in try value.mapping().pairs { _ = try pair.value.text() }
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

    /// The text is not quoted: it may be the secret itself.
    private static func checkSecret(_ value: YAMLValue) throws(InputError) {
        guard try value.text().contains("${") else {
            throw InputError(
                "a secret must not stand in the file. Write ${NAME} here, and set the variable NAME.",
                at: value.place)
        }
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
}
