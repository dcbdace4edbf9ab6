import Measures

/// Puts the findings under the names that reports use; a section is made when a report asks for it.
struct ReportValues {
    typealias Values = TemplateValues<ReportName>

    let content: SiteContent
    let watch: TemplateWatch

    /// What a page is about: its report, and the charts within its year or group.
    struct Scope {
        let report: FrontMatter
        let root: String
        let charts: [PublishedChart]
        /// All charts that the report is about, on whichever of its pages.
        let all: ChartIndex
        let year: Period?
        let group: Group?
    }

    /// The outermost values of a page.
    func page(_ scope: Scope) -> Values {
        var values: [ReportName: Values.Value] = [
            .siteTitle: .text(content.title), .title: .text(scope.report.title),
            .description: text(scope.report.description), .built: .text(content.today.prose),
            .fiscalYearStart: .text(content.calendar.firstMonthName),
            .root: .text(scope.root), .baseURL: text(content.baseURL),
            .groups: .sections(groups(in: scope.charts)),
            .people: .sections(people(in: scope.charts)),
            .years: .sections(years(in: scope.charts)),
            .allYears: .sections(years(of: scope)),
            .hasSources: .flag(!content.sources.isEmpty), .sources: .sections(sources()),
            .charts: .sections(scope.charts.inReadingOrder.map(chart)),
        ]
        if let year = scope.year {
            values[.year] = .text(year.label)
            values[.yearPath] = .text(year.slug)
        }
        if let group = scope.group {
            values[.group] = .text(group.title)
            values[.groupID] = .text(group.id.text)
            values[.allSeries] = .sections(series(in: scope.charts))
        }
        return TemplateValues(values, .outermost, watch: watch)
    }

    private func groups(in charts: [PublishedChart]) -> [Values] {
        let bySubject = Dictionary(grouping: charts, by: \.query.series.subject)
        return content.groups.compactMap { group in
            guard let own = bySubject[.group(group.id)] else { return nil }
            return section(
                [.group: .text(group.title), .groupID: .text(group.id.text)], about: own)
        }
    }

    /// One section a person who is shown by name, in the order of the names.
    private func people(in charts: [PublishedChart]) -> [Values] {
        let people = charts.filter { $0.query.series.subject.grouping == .user }
        let byName = Dictionary(grouping: people, by: \.query.series.subject.name)
        return byName.sorted { $0.key < $1.key }.map { name, own in
            section([.person: .text("@\(name)")], about: own)
        }
    }

    /// A section about a group or a person, with their series and charts.
    private func section(
        _ values: [ReportName: Values.Value], about charts: [PublishedChart]
    ) -> Values {
        var values = values
        values[.allSeries] = .sections(series(in: charts))
        values[.charts] = .sections(charts.inReadingOrder.map(chart))
        return section(values)
    }

    /// One section a series, each with its newest chart's values.
    private func series(in charts: [PublishedChart]) -> [Values] {
        charts.bySeries.compactMap { own in
            guard let newest = own.last(where: \.series.hasData) ?? own.last else { return nil }
            return chart(newest, [.years: .sections(own.reversed().map { chart($0) })])
        }
    }

    private func years(in charts: [PublishedChart]) -> [Values] {
        let byYear = Dictionary(grouping: charts, by: \.query.period)
        return byYear.sorted { $0.key.slug > $1.key.slug }.map { year, charts in
            section([
                .year: .text(year.label), .yearPath: .text(year.slug),
                .charts: .sections(charts.inReadingOrder.map(chart)),
            ])
        }
    }

    private func years(of scope: Scope) -> [Values] {
        scope.all.periods.map { year in
            section([
                .year: .text(year.label), .yearPath: .text(year.slug),
                .isCurrent: .flag(year == scope.year),
            ])
        }
    }

    private func chart(_ chart: PublishedChart) -> Values { self.chart(chart, [:]) }

    private func chart(_ chart: PublishedChart, _ more: [ReportName: Values.Value]) -> Values {
        TemplateValues(.chart(chart), watch: watch) { name in
            more[name] ?? value(name, of: chart)
        }
    }

    /// What a name stands for inside a section about a chart.
    private func value(_ name: ReportName, of chart: PublishedChart) -> Values.Value? {
        let series = chart.series
        return switch name {
        case .chart: .text(chart.query.path)
        case .group: .text(subjectTitle(of: chart))
        case .series: .text(chart.query.series.title)
        case .year: .text(series.period.label)
        case .yearPath: .text(series.period.slug)
        case .total: figure(series.knownTotal?.grouped)
        case .totalShort: figure(series.knownTotal?.compact)
        case .change: figure(series.comparison?.change)
        case .comparedWith: text(series.comparedWith)
        case .peak: figure(series.peakWords)
        case .dataTo: figure(series.dataTo)
        case .isSample: .flag(chart.isSampleData)
        case .isStock: .flag(series.isStock)
        case .isByHand: .flag(series.isEnteredByHand)
        case .doubt: text(series.doubt)
        case .definition: .text(SeriesDefinition(of: chart.query.series).text)
        default: nil
        }
    }

    private func subjectTitle(of chart: PublishedChart) -> String {
        switch chart.query.series.subject {
        case .group(let id): content.index.groups[id]?.title ?? id.text
        case .user(let user): "@\(user)"
        }
    }

    func text(_ text: String?) -> Values.Value { text.map(Values.Value.text) ?? .nothing }

    private func figure(_ text: String?) -> Values.Value {
        text.map(Values.Value.figure) ?? .nothing
    }

    func section(_ values: [ReportName: Values.Value]) -> Values {
        TemplateValues(values, .section, watch: watch)
    }
}
