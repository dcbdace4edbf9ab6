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
                "How often the videos of the team's playlists were played: the differences between"
                    + " dated readings of their lifetime totals, counted since the first reading."
                    + " A total that falls counts nothing and is the base of the next difference."
            case ("views", "blog"):
                "Page views of the team's posts: from Google Analytics, which counts visitors who"
                    + " allow it, and for the months before its first from BigQuery."
            case ("created", "issues"):
                "Issues with the team's label that were opened in the month, as the tracker has"
                    + " them; one that was moved counts where it went."
            case ("closed", "issues"):
                "Issues with the team's label that were closed in the month, as the tracker has"
                    + " them; one that was opened and closed again counts again where the tracker"
                    + " tells."
            case ("open", "issues"):
                "Issues with the team's label that were open at the end of the month. They can't be"
                    + " added up over months, so a year shows its latest number."
            case (_, "linkedin"):
                "Entered by hand: no programming interface gives the figures of personal profiles."
            default: "\(series.title), as their source counts them."
            }
    }
}
