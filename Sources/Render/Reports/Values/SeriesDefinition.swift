import Measures

/// What the figures of a series are: shown as "about this number".
struct SeriesDefinition {
    let text: String

    init(of series: SeriesName) {
        text =
            switch (series.datatype.text, series.network.text) {
            case ("impressions", "twitter"):
                "How often posts were shown, repeated views by one person included, as KeyHole"
                    + " estimates it from the accounts it follows."
            case ("engagements", "twitter"):
                "Retweets and likes of posts, as KeyHole counts them. The engagement rate is"
                    + " engagements divided by impressions."
            case ("views", "youtube"):
                "How often the videos of the team's playlists were played: the difference between"
                    + " two dated readings of their lifetime totals."
            case ("views", "blog"):
                "Page views of the team's posts, as Google Analytics counts visitors who allow it."
            case (_, "linkedin"):
                "Entered by hand: no programming interface gives the figures of personal profiles."
            default: "\(series.title), as their source counts them."
            }
    }
}
