import Measures

extension SeriesQuery {
    /// Reads what people type: a query string, a whole old URL, a template URL or a path.
    init(typed text: String) throws(SeriesQueryError) {
        if text.hasPrefix("chart:") {
            try self.init(templateURL: text)
        } else if let mark = text.firstIndex(of: "?") {
            try self.init(queryString: String(text[mark...]))
        } else if text.contains("=") {
            try self.init(queryString: text)
        } else {
            try self.init(path: text)
        }
    }
}
