import Measures
import Testing

@testable import Fetching

@Suite("Dates in headers")
struct HTTPDateTests {
    @Test(
        "All forms are read, whatever the weekday says",
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
            ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
            ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"),
            ("Fri, 14 Feb 2019 00:00:00 GMT", "2019-02-14T00:00:00Z"),
            ("14 feb 2019 00:00:60 gmt", "2019-02-14T00:01:00Z"),
            ("Tue, 29 Feb 2028 23:59:59 GMT", "2028-02-29T23:59:59Z"),
        ])
    func read(text: String, moment: String) {
        #expect(Timestamp(httpDate: text)?.description == moment)
    }

    @Test(
        "Anything else is no date",
        arguments: [
            "", "soon", "2019-02-14T00:00:00Z", "Thu, 30 Feb 2019 00:00:00 GMT",
            "Thu, 14 Feb 2019 24:00:00 GMT", "Thu, 14 Feb 2019 00:60:00 GMT", "14 Feb 2019",
            "Thu, 14 Feb 19999 00:00:00 GMT", "Feb 00:00:00 2019",
        ])
    func refused(text: String) {
        #expect(Timestamp(httpDate: text) == nil)
    }
}
