extension SeriesQuery {
    /// Reads the parameters of the grammar, whatever spelling they came in.
    ///
    /// `month` is `all`, `response_type` is `json` and `chart_type` is `bar` where they are left out.
    init(parameters: [String: String]) throws(SeriesQueryError) {
        let series = SeriesName(
            subject: try Self.subject(in: parameters),
            datatype: try Self.name("datatype", in: parameters),
            network: try Self.name("network", in: parameters))
        self.init(
            series: series,
            period: try Self.period(in: parameters),
            months: try Self.months(in: parameters),
            response: try Self.response(in: parameters))
    }

    /// The parameters in the order in which they are printed.
    var parameters: [(name: String, value: String)] {
        var parameters = [
            ("grouping", series.subject.grouping.rawValue),
            ("grouping_data", series.subject.name),
            ("datatype", series.datatype.text),
            ("year", period.slug),
            ("month", months.text),
            ("network", series.network.text),
        ]
        switch response {
        case .json: parameters.append(("response_type", "json"))
        case .chart(let type):
            parameters += [("response_type", "chart"), ("chart_type", type.rawValue)]
        }
        return parameters
    }

    /// Every parameter name of the grammar.
    static let parameterNames = [
        "grouping", "grouping_data", "datatype", "year", "month", "network", "response_type",
        "chart_type",
    ]

    private static func subject(
        in parameters: [String: String]
    ) throws(SeriesQueryError) -> Subject {
        switch try choice(Grouping.self, "grouping", in: parameters, default: nil) {
        case .group: .group(try name("grouping_data", in: parameters))
        case .user: .user(try name("grouping_data", in: parameters))
        }
    }

    private static func period(in parameters: [String: String]) throws(SeriesQueryError) -> Period {
        let text = try required("year", in: parameters, allowed: yearRule)
        guard let period = Period(slug: text) else {
            throw SeriesQueryError(parameter: "year", found: text, allowed: yearRule)
        }
        return period
    }

    private static func months(in parameters: [String: String]) throws(SeriesQueryError) -> Months {
        let text = parameters["month"] ?? "all"
        guard let months = Months(text: text) else {
            throw SeriesQueryError(parameter: "month", found: text, allowed: ["all", "01 to 12"])
        }
        return months
    }

    private static func response(
        in parameters: [String: String]
    ) throws(SeriesQueryError) -> Response {
        switch try choice(ResponseType.self, "response_type", in: parameters, default: .json) {
        case .json: .json
        case .chart:
            .chart(try choice(ChartType.self, "chart_type", in: parameters, default: .bar))
        }
    }

    private static func name<Named>(
        _ parameter: String, in parameters: [String: String]
    ) throws(SeriesQueryError) -> Name<Named> {
        let text = try required(parameter, in: parameters, allowed: [Name<Named>.rule])
        guard let name = Name<Named>(text) else {
            throw SeriesQueryError(parameter: parameter, found: text, allowed: [Name<Named>.rule])
        }
        return name
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ type: Choice.Type, _ parameter: String, in parameters: [String: String],
        default fallback: Choice?
    ) throws(SeriesQueryError) -> Choice {
        let allowed = Choice.allCases.map(\.rawValue)
        if let fallback, parameters[parameter] == nil { return fallback }
        let text = try required(parameter, in: parameters, allowed: allowed)
        guard let choice = Choice(rawValue: text) else {
            throw SeriesQueryError(parameter: parameter, found: text, allowed: allowed)
        }
        return choice
    }

    private static func required(
        _ parameter: String, in parameters: [String: String], allowed: [String]
    ) throws(SeriesQueryError) -> String {
        guard let text = parameters[parameter], !text.isEmpty else {
            throw SeriesQueryError(parameter: parameter, found: nil, allowed: allowed)
        }
        return text
    }

    private static let yearRule = ["a year such as 2021", "a fiscal year such as fy21"]

    private enum ResponseType: String, CaseIterable {
        case json
        case chart
    }
}

extension SeriesQuery.Months {
    /// `all`, or two digits.
    var text: String {
        switch self {
        case .all: "all"
        case .one(let number): Digits.padded(number, to: 2)
        }
    }

    /// Reads `all`, or `01` to `12`.
    init?(text: String) {
        if text == "all" {
            self = .all
        } else if let number = Digits.number(text[...], count: 2), (1...12).contains(number) {
            self = .one(number)
        } else {
            return nil
        }
    }
}
