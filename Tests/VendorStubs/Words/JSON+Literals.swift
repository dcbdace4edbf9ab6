extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral text: String) { self = .text(text) }

    package init(integerLiteral number: Int64) { self = .whole(number) }

    package init(floatLiteral number: Double) { self = .decimal(number) }

    package init(booleanLiteral flag: Bool) { self = .flag(flag) }

    package init(arrayLiteral values: JSON...) { self = .list(values) }

    package init(dictionaryLiteral pairs: (String, JSON)...) {
        self = .object(Dictionary(pairs) { _, last in last })
    }
}
