import Outside

/// A text in which `${NAME}` stands for the value of a variable.
struct VariableText {
    private let text: String
    private let place: Place

    init(_ text: String, at place: Place) {
        self.text = text
        self.place = place
    }

    /// The text with every variable replaced; values are not looked through again.
    func expanded(
        _ value: (String, Place) throws(InputError) -> String
    ) throws(InputError) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "${") {
            result += rest[..<start.lowerBound]
            let body = rest[start.upperBound...]
            guard let end = body.firstIndex(of: "}") else {
                throw InputError("'${' is never closed with '}'.", at: place)
            }
            result += try value(String(body[..<end]), place)
            rest = body[body.index(after: end)...]
        }
        return result + rest
    }
}
