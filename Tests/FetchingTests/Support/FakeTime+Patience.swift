import Fetching

extension FakeTime {
    /// A pace at which sleepers wait until somebody else has let the time pass.
    var patientPace: Pace {
        let pace = pace
        return Pace(
            now: pace.now,
            sleep: { pause throws(CancellationError) in
                let end = pace.now() + pause
                while pace.now() < end {
                    do { try await Task.sleep(for: .milliseconds(1)) } catch {
                        throw CancellationError()
                    }
                }
            },
            chance: pace.chance, secondsSince1970: pace.secondsSince1970)
    }
}
