/// A part of a report, outside all sections or inside one, with the names that it gives a meaning.
///
/// What a scope lacks is looked for in the one around it. The values of `ReportValues` follow the
/// same scopes; here they are known before there are any figures.
enum ReportScope: Hashable, CaseIterable {
    case page
    case yearPage
    case groupPage
    /// Inside `groups`.
    case group
    /// Inside `people`.
    case person
    /// Inside `all_series`.
    case series
    /// Inside `years`, but not of a series.
    case year
    /// Inside `all_years`.
    case siteYear
    /// Inside `sources`.
    case source
    /// Inside `charts`, or `years` of a series.
    case chart

    /// The scope outside all sections.
    static func outermost(for each: FrontMatter.Each?) -> ReportScope {
        switch each {
        case nil: .page
        case .year: .yearPage
        case .group: .groupPage
        }
    }

    /// The names that have a meaning of their own here.
    var names: Set<ReportName> {
        switch self {
        case .page: Self.pageNames
        case .yearPage: Self.pageNames.union([.year, .yearPath])
        case .groupPage: Self.pageNames.union([.group, .groupID, .allSeries])
        case .group: [.group, .groupID, .allSeries, .charts]
        case .person: [.person, .allSeries, .charts]
        case .series: Self.chartNames.union([.years])
        case .year: [.year, .yearPath, .charts]
        case .siteYear: [.year, .yearPath, .isCurrent]
        case .source:
            [.source, .outcome, .asOf, .freshness, .failingSince, .reason, .isByHand]
        case .chart: Self.chartNames
        }
    }

    /// The scope inside a section of this one; nil if the name only decides whether to show it.
    func inside(_ section: ReportName) -> ReportScope? {
        switch section {
        case .groups: .group
        case .people: .person
        case .allSeries: .series
        case .years: self == .series ? .chart : .year
        case .allYears: .siteYear
        case .sources: .source
        case .charts: .chart
        default: nil
        }
    }

    /// Where a name can be used, for who used it elsewhere.
    static func advice(for name: ReportName) -> String {
        "It belongs inside "
            + sections(offering: name).map { "{{#\($0.rawValue)}}" }.joined(separator: " or ") + "."
    }

    /// The sections that give a name a meaning, wherever they stand.
    static func sections(offering name: ReportName) -> [ReportName] {
        [.groups, .people, .allSeries, .years, .allYears, .charts, .sources].filter { section in
            allCases.filter { $0.names.contains(section) }
                .allSatisfy { $0.inside(section)?.names.contains(name) ?? false }
        }
    }

    private static let pageNames: Set<ReportName> = [
        .siteTitle, .title, .description, .built, .fiscalYearStart, .baseURL, .root, .groups,
        .people, .years, .allYears, .charts, .hasSources, .sources,
    ]

    private static let chartNames: Set<ReportName> = [
        .chart, .group, .series, .year, .yearPath, .total, .totalShort, .change, .comparedWith,
        .peak, .dataTo, .isSample, .isStock, .isByHand, .doubt, .definition,
    ]
}
