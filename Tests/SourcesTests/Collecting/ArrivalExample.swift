import Testing

/// What comes, what may be kept of it, and what is said, with what is kept already.
struct ArrivalExample: Sendable, CustomTestStringConvertible {
    let name: String
    var kept: [String] = []
    var toldAt = "2026-11-21T06:00:00Z"
    let came: [String]
    let passed: [String]
    var said: [String] = []

    var testDescription: String { name }
}

extension ArrivalExample {
    static let all = months + excesses + doubles + falls + jumps

    private static let october = "2026-10 of impressions on twitter (group 'de')"

    private static let months = [
        ArrivalExample(
            name: "this month has begun, the next has not",
            came: ["de impressions 2026-11 5", "de impressions 2026-12 6"],
            passed: ["de impressions 2026-11 5"],
            said: [
                "2026-12 of impressions on twitter (group 'de'): this month has not begun; left out."
            ]),
        ArrivalExample(
            name: "no figure is older than 1990",
            came: [
                "de impressions 0001-01 5", "de impressions 1989-12 5", "de impressions 1990-01 6",
            ],
            passed: ["de impressions 1990-01 6"],
            said: ["0001-01", "1989-12"].map {
                "\($0) of impressions on twitter (group 'de'): no figure is from before 1990; left"
                    + " out."
            }),
    ]

    private static let excesses = [
        ArrivalExample(
            name: "more than anything counts: the old value stands",
            kept: ["de impressions 2026-10 7"],
            came: ["de impressions 2026-10 1000000000000001", "de views 2026-10 1"],
            passed: ["de views 2026-10 1"],
            said: [
                "\(october): the value 1,000,000,000,000,001 is more than anything counts"
                    + " (1,000,000,000,000,000); left out, and what was kept before stands."
            ])
    ]

    private static let doubles = [
        ArrivalExample(
            name: "the same value twice is kept once",
            came: ["de impressions 2026-10 5", "de views 2026-10 5", "de impressions 2026-10 5"],
            passed: ["de impressions 2026-10 5", "de views 2026-10 5"],
            said: ["\(october): the value 5 came more than once; kept once."]),
        ArrivalExample(
            name: "of values that contradict each other none is kept",
            came: [
                "de impressions 2026-10 5", "de impressions 2026-10 5",
                "de impressions 2026-10 1900",
                "de impressions 2026-09 1",
            ],
            passed: ["de impressions 2026-09 1"],
            said: ["\(october): 5 and 1,900 came for one and the same count; none of them is kept."]
        ),
        ArrivalExample(
            name: "a person with two trackers is one person",
            came: [
                "de/sandra42#kT41gQ impressions 2026-10 5",
                "de/sandra42#aB12cD impressions 2026-10 6",
                "de/other#zz99ZZ impressions 2026-10 7",
            ],
            passed: ["de/other#zz99ZZ impressions 2026-10 7"],
            said: ["\(october): 5 and 6 came for one and the same count; none of them is kept."]),
    ]

    private static let falls = [
        ArrivalExample(
            name: "less than half of what is kept: the old value stands",
            kept: ["de impressions 2026-10 803041"], came: ["de impressions 2026-10 401520"],
            passed: [],
            said: [
                "\(october): the value fell from 803,041 to 401,520, less than half; the old value"
                    + " stands."
            ]),
        ArrivalExample(
            name: "half is no heavy fall",
            kept: ["de impressions 2026-10 10"], came: ["de impressions 2026-10 5"],
            passed: ["de impressions 2026-10 5"],
            said: ["\(october): the value fell from 10 to 5; the new value is kept."]),
        ArrivalExample(
            name: "one less than half is one",
            kept: ["de impressions 2026-10 11"], came: ["de impressions 2026-10 5"],
            passed: [],
            said: [
                "\(october): the value fell from 11 to 5, less than half; the old value stands."
            ]),
        ArrivalExample(
            name: "to nothing at all, while other months live",
            kept: ["de impressions 2026-10 1"],
            came: ["de impressions 2026-10 0", "de impressions 2026-11 4"],
            passed: ["de impressions 2026-11 4"],
            said: ["\(october): the value fell from 1 to 0, less than half; the old value stands."]),
        ArrivalExample(
            name: "a small fall within a month that was not over is nothing",
            kept: ["de impressions 2026-10 10"], toldAt: "2026-10-31T23:59:59Z",
            came: ["de impressions 2026-10 9"], passed: ["de impressions 2026-10 9"]),
        ArrivalExample(
            name: "a heavy fall is held back even then",
            kept: ["de impressions 2026-10 10"], toldAt: "2026-10-31T23:59:59Z",
            came: ["de impressions 2026-10 4"], passed: [],
            said: [
                "\(october): the value fell from 10 to 4, less than half; the old value stands."
            ]),
        ArrivalExample(
            name: "a new tracker changes nothing about a fall",
            kept: ["de/sandra42#kT41gQ impressions 2026-10 10"],
            came: ["de/sandra42#aB12cD impressions 2026-10 4"], passed: [],
            said: [
                "\(october): the value fell from 10 to 4, less than half; the old value stands."
            ]),
        ArrivalExample(
            name: "another account, datatype or month is no measure",
            kept: ["de impressions 2026-10 10"],
            came: [
                "education impressions 2026-10 1", "de engagements 2026-10 1",
                "de impressions 2026-09 1",
            ],
            passed: [
                "education impressions 2026-10 1", "de engagements 2026-10 1",
                "de impressions 2026-09 1",
            ]),
        ArrivalExample(
            name: "figures that were made up are no measure",
            kept: ["de impressions 2026-10 900 made-up"], came: ["de impressions 2026-10 0"],
            passed: ["de impressions 2026-10 0"]),
        ArrivalExample(
            name: "values at the end of what can be",
            kept: ["de impressions 2026-10 1000000000000000"],
            came: ["de impressions 2026-10 999999999999999"],
            passed: ["de impressions 2026-10 999999999999999"],
            said: [
                "\(october): the value fell from 1,000,000,000,000,000 to 999,999,999,999,999; the"
                    + " new value is kept."
            ]),
        ArrivalExample(
            name: "a kept value at the end of 64 bits is a measure like any other",
            kept: ["de impressions 2026-10 9223372036854775807"],
            came: ["de impressions 2026-10 5"], passed: [],
            said: [
                "\(october): the value fell from 9,223,372,036,854,775,807 to 5, less than half;"
                    + " the old value stands."
            ]),
    ]

    private static func kept(_ values: Int64...) -> [String] {
        zip(["2026-07", "2026-08", "2026-09"], values).map { "de impressions \($0) \($1)" }
    }

    private static let jumps = [
        ArrivalExample(
            name: "twenty times the highest month is no jump",
            kept: kept(1, 1_000, 2), came: ["de impressions 2026-10 20000"],
            passed: ["de impressions 2026-10 20000"]),
        ArrivalExample(
            name: "more than that is kept and told",
            kept: kept(1, 1_000, 2), came: ["de impressions 2026-10 20001"],
            passed: ["de impressions 2026-10 20001"],
            said: [
                "\(october): the value is 20,001, and no month before had more than 1,000; the new"
                    + " value is kept."
            ]),
        ArrivalExample(
            name: "small counts may jump",
            kept: kept(1, 999, 2), came: ["de impressions 2026-10 900000"],
            passed: ["de impressions 2026-10 900000"]),
        ArrivalExample(
            name: "two months are too few to tell",
            kept: kept(1_000, 1_000), came: ["de impressions 2026-10 900000"],
            passed: ["de impressions 2026-10 900000"]),
        ArrivalExample(
            name: "a jump that was kept is not told again",
            kept: kept(1_000, 1_000, 1_000) + ["de impressions 2026-10 900000"],
            came: ["de impressions 2026-10 900001"], passed: ["de impressions 2026-10 900001"]),
    ]
}
