extension SeriesQuery {
    /// Reads a query string, such as `grouping=group&grouping_data=de&datatype=impressions&year=2021`,
    /// with or without a `?` in front.
    package init(queryString: String) throws(SeriesQueryError) {
        try self.init(parameters: try Self.parameters(queryString: queryString))
    }

    /// The parameters of a query string, each known and given once; values are yet to be checked.
    static func parameters(
        queryString: String
    ) throws(SeriesQueryError) -> [String: String] {
        let text = queryString.hasPrefix("?") ? queryString.dropFirst() : queryString[...]
        var parameters: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = PercentEncoding.decoded(halves[0])
            guard Self.parameterNames.contains(name) else {
                throw SeriesQueryError(
                    parameter: "parameter", found: name, allowed: Self.parameterNames)
            }
            let value = halves.count > 1 ? PercentEncoding.decoded(halves[1]) : ""
            if let earlier = parameters.updateValue(value, forKey: name) {
                throw SeriesQueryError(
                    parameter: name, found: "\(earlier), \(value)", allowed: ["one value"])
            }
        }
        return parameters
    }

    /// The query string, without `?`, all parameters in the documented order.
    package var queryString: String {
        parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }
}

/// The `%41` notation of URLs.
private enum PercentEncoding {
    /// The text with `%XX` and `+` resolved; a `%` without two hexadecimal digits stays.
    static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = value(rest.prefix(2)) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func value(_ digits: Substring.UTF8View) -> UInt8? {
        let nibbles = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        return nibbles.count == 2 ? UInt8(nibbles[0] * 16 + nibbles[1]) : nil
    }
}
