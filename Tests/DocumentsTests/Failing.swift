import Outside

/// What an error that has to come says, `FILE:LINE:COLUMN: problem`.
func message<Result>(_ work: () throws(InputError) -> Result) -> String {
    do throws(InputError) {
        return "no error, but \(try work())"
    } catch {
        return "\(error)"
    }
}
