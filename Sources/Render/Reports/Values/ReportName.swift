/// Every name that a report can use, with what it stands for.
package enum ReportName: String, CaseIterable, Sendable {
    case siteTitle = "site_title"
    case title
    case description
    case built
    case fiscalYearStart = "fiscal_year_start"
    case baseURL = "base_url"
    case root
    case groups
    case group
    case groupID = "group_id"
    case people
    case person
    case allSeries = "all_series"
    case series
    case years
    case allYears = "all_years"
    case isCurrent = "is_current"
    case year
    case yearPath = "year_path"
    case charts
    case chart
    case total
    case totalShort = "total_short"
    case change
    case comparedWith = "compared_with"
    case peak
    case dataTo = "data_to"
    case isSample = "is_sample"
    case isStock = "is_stock"
    case isByHand = "is_by_hand"
    case doubt
    case definition
    case hasSources = "has_sources"
    case sources
    case source
    case outcome
    case asOf = "as_of"
    case freshness
    case failingSince = "failing_since"
    case reason

    /// What the name stands for, in one sentence for report authors.
    package var meaning: String {
        switch self {
        case .siteTitle: "The title of the dashboard."
        case .title: "The title of the report, from its front matter."
        case .description: "The description of the report, from its front matter."
        case .built: "The day on which the site was built."
        case .fiscalYearStart: "The month in which the fiscal year begins."
        case .root:
            "What leads from this page to the root of the site, for links: `{{root}}about/`."
        case .baseURL: "Where the site is published; empty if that isn't known."
        case .groups:
            "A section for each group that has charts here: `group`, `group_id`, `all_series` and"
                + " `charts`."
        case .group: "The title of the group; for a chart of one person, `@` and the name."
        case .groupID: "The id of the group, as queries and paths write it."
        case .people:
            "A section for each person who is shown by name and has charts here: `person`,"
                + " `all_series` and `charts`."
        case .person: "The name of the person in the network: `@somebody`."
        case .allSeries:
            "Within a group or a person, a section for each series: its newest chart and `years`."
        case .series: "What is counted and where: `Twitter impressions`."
        case .years:
            "A section for each year, newest first: `year`, `year_path` and `charts`; within a"
                + " series, its charts."
        case .year: "The year of a chart, or of the page of a report with `each: year`."
        case .allYears:
            "A section for each year of which the report has charts, newest first: `year`,"
                + " `year_path` and `is_current`."
        case .isCurrent: "True within `all_years` for the year that the page is about."
        case .yearPath: "The year as paths write it."
        case .charts: "A section for each chart of the site, the group, the person or the year."
        case .chart: "The chart, for an image: `![](chart:{{chart}})` or `![](embed:{{chart}})`."
        case .total:
            "The sum of the year's known months, exact, or the latest value where `is_stock`; empty"
                + " without data."
        case .totalShort: "The total with three digits and a unit: `4.07M`; empty without data."
        case .change: "The change against the same months a year before; empty without them."
        case .comparedWith: "What the change compares with: `2025 (Jan–Oct)`."
        case .peak: "The greatest complete month and its value; empty if all are equal."
        case .dataTo: "How far the data reaches; empty without data."
        case .isSample: "True where made-up sample data is shown."
        case .isStock:
            "True where a value is how many there are, such as open issues, so that none are added"
                + " up."
        case .isByHand: "True where people typed in any of the figures."
        case .doubt:
            "What is doubtful about the figures: `not updated since 19 Nov 2026`; empty if nothing"
                + " is."
        case .hasSources: "True if figures are collected from any source."
        case .sources:
            "A section for each source that figures are collected from: `source`, `outcome`,"
                + " `as_of`, `freshness`, `failing_since`, `reason` and `is_by_hand`."
        case .source: "The name of the source, as the configuration writes it."
        case .outcome: "What came of the last collection: `succeeded`, `failed` or `none yet`."
        case .asOf: "The moment to which the source has told its figures; empty if it never has."
        case .freshness: "How old that is: `fresh`, `stale` or `no data yet`."
        case .failingSince:
            "The moment of the first failure since the last success; empty without one."
        case .reason: "Why the last collection failed; empty if it didn't."
        case .definition: "What the figures of a series are and where they come from."
        }
    }
}
