import Documents
import Measures
import Outside

extension FiscalCalendar {
    /// Reads the number of the month that the fiscal year begins with.
    init(_ value: YAMLValue) throws(InputError) {
        guard let calendar = FiscalCalendar(startMonth: try value.integer()) else {
            throw value.mismatch("a month from 1 to 12")
        }
        self = calendar
    }
}

extension Day {
    /// Reads `YYYY-MM-DD`.
    init(_ value: YAMLValue) throws(InputError) {
        guard let day = Day(try value.text()) else {
            throw value.mismatch("a day as YYYY-MM-DD")
        }
        self = day
    }
}
