/// Every name that a layout template can use, with what it stands for.
package enum LayoutName: String, CaseIterable, Sendable {
    case siteTitle = "site_title"
    case title
    case isHome = "is_home"
    case description
    case built
    case dataTo = "data_to"
    case root
    case isSample = "is_sample"
    case isStale = "is_stale"
    case doubts
    case sources
    case source
    case standing
    case asOf = "as_of"
    case asOfTime = "as_of_time"
    case isByHand = "is_by_hand"
    case doubt
    case navigation
    case linkTitle = "link_title"
    case linkPath = "link_path"
    case isCurrent = "is_current"
    case isAbove = "is_above"
    case content
    case picture
    case height
    case caption
    case alt
    case authorAlt = "author_alt"
    case tableCaption = "table_caption"
    case columns
    case column
    case rows
    case rowName = "row_name"
    case cells
    case cell
    case pictureLink = "picture_link"
    case lightLink = "light_link"
    case darkLink = "dark_link"
    case tableLink = "table_link"
    case dataLink = "data_link"
    case definition
    case address
    case markdown
    case html
    case totals
    case series
    case year
    case totalShort = "total_short"
    case change
    case comparedWith = "compared_with"

    /// What the name stands for, in one sentence for designers.
    package var meaning: String {
        switch self {
        case .siteTitle: "The title of the dashboard."
        case .title: "The title of the page or of the chart."
        case .isHome: "True on the page at the root of the site."
        case .description: "The description of the page."
        case .built: "The day on which the site was built."
        case .dataTo: "How far the data on the page reaches; empty without data."
        case .root: "What leads from this page to the root of the site."
        case .isSample: "True where made-up sample data is shown."
        case .isStale: "True where figures on the page may be out of date."
        case .doubts:
            "A section for each source of the page whose figures may be out of date: `source`,"
                + " `standing`, `as_of` and `as_of_time`."
        case .sources:
            "A section for each source of the page: `source`, `as_of`, `as_of_time` and"
                + " `is_by_hand`."
        case .source: "The name of a source, as the configuration writes it."
        case .standing: "Why a source's figures may be out of date: `failing since …`, `overdue`."
        case .asOf: "The moment to which a source has told its figures; empty if it never has."
        case .asOfTime: "The same for a program, as `datetime` of the element `time`."
        case .isByHand: "True if people type in the figures of a source."
        case .doubt:
            "What is doubtful about a chart or key figure: `not updated since 19 Nov 2026`; empty if"
                + " nothing is."
        case .navigation: "A section for each page of the navigation."
        case .linkTitle: "The title of a page of the navigation."
        case .linkPath: "The path of a page of the navigation, from the root of the site."
        case .isCurrent: "True for the page of the navigation that is being shown."
        case .isAbove: "True for a page of the navigation if the one being shown lies below it."
        case .content: "The page itself, as HTML: `{{{content}}}`."
        case .picture: "The chart, as an SVG element: `{{{picture}}}`."
        case .height: "The height of the chart in CSS pixels, for a width of 720."
        case .caption: "The line beneath the chart."
        case .alt: "The alternative text of the chart."
        case .authorAlt:
            "The alternative text that the report's author wrote; empty if it's left to the figures."
        case .tableCaption: "The caption of the chart's table."
        case .columns: "A section for each column of the chart's table."
        case .column: "The heading of a column."
        case .rows: "A section for each row of the chart's table."
        case .rowName: "The first cell of a row."
        case .cells: "A section for each further cell of a row."
        case .cell: "The text of a cell."
        case .pictureLink: "The path of the chart's file, from the root of the site."
        case .lightLink: "The path of the chart's file that is always light."
        case .darkLink: "The path of the chart's file that is always dark."
        case .tableLink: "The path of the chart's CSV file."
        case .dataLink: "The path of the chart's JSON file."
        case .definition: "What the chart's figures are and where they come from."
        case .address: "The permanent address of the chart."
        case .markdown: "The line that embeds the chart in a Markdown page."
        case .html: "The element that embeds the chart in an HTML page."
        case .totals: "A section for each key figure of a group."
        case .series: "What a key figure counts, and where."
        case .year: "The year of a key figure."
        case .totalShort: "A key figure, with three digits and a unit: `4.07M`; empty without data."
        case .change:
            "The change of a key figure against the same months a year before; empty without them."
        case .comparedWith: "What the change compares with: `2025 (Jan–Oct)`."
        }
    }
}
