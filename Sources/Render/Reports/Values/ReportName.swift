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
    case definition

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
            "A section for each year of the whole site, newest first: `year`, `year_path` and"
                + " `is_current`."
        case .isCurrent: "True within `all_years` for the year that the page is about."
        case .yearPath: "The year as paths write it."
        case .charts: "A section for each chart of the site, the group, the person or the year."
        case .chart: "The chart, for an image: `![](chart:{{chart}})` or `![](embed:{{chart}})`."
        case .total: "The sum of the year's known months, exact; empty without data."
        case .totalShort: "The sum with three digits and a unit: `4.07M`; empty without data."
        case .change: "The change against the same months a year before; empty without them."
        case .comparedWith: "What the change compares with: `2025 (Jan–Oct)`."
        case .peak: "The greatest complete month and its value; empty if all are equal."
        case .dataTo: "How far the data reaches; empty without data."
        case .isSample: "True where made-up sample data is shown."
        case .definition: "What the figures of a series are and where they come from."
        }
    }
}
