import Fetching
import Measures
import Sources

/// Runs of a schedule, one after another, with a store that follows the rules of the real one.
struct DailyRuns {
    /// What goes wrong on a day.
    enum Weather: Sendable {
        case fine
        /// Nobody runs anything, or the vendor can't be reached.
        case outage
        /// This share of the requests, in percent, fails for itself.
        case stormy(Int)
        /// Only so many requests are answered in time.
        case slow(Int)
    }

    /// Where a sample is kept; whoever gets a new tracker stays the same person.
    struct Slot: Hashable {
        let user: Profile.Handle?
        let datatype: Datatype
        let month: Month
    }

    let settings: KeyHoleSettings
    let backlog: Int64
    private(set) var kept: [Slot: Sample] = [:]
    /// The requests of each run, by day.
    private(set) var requests: [Day: Int] = [:]
    /// Months that were written although the vendor no longer has all of them.
    private(set) var cutMonths: [Month] = []
    private var chance: Dice

    init(settings: KeyHoleSettings, backlog: Int64, seed: UInt64) {
        self.settings = settings
        self.backlog = backlog
        chance = Dice(seed: seed)
    }

    /// One run at some hour of a day.
    mutating func run(on day: Day, _ weather: Weather) async {
        let hour = Int(chance.next(below: 24)) * 3_600 + Int(chance.next(below: 3_600))
        let now = Timestamp(
            secondsSince1970: Timestamp(startOf: day).secondsSince1970 + hour)
        let transport = transport(now: now, weather)
        let vendor: any Transport =
            if case .slow(let answers) = weather {
                TiringTransport(transport, answers: answers)
            } else {
                transport
            }
        let collector = KeyHoleCollector(settings: settings)
        let harvest = try? await collector.collect(
            occasion(now), with: Fetcher(transport: vendor))
        requests[day] = await transport.calls.count
        for sample in harvest?.samples ?? [] {
            if sample.month <= day.month.advanced(by: -12) { cutMonths.append(sample.month) }
            keep(sample)
        }
    }

    /// What is kept of one person.
    func value(of user: Profile.Handle, _ datatype: Datatype, in month: Month) -> Int64? {
        kept[Slot(user: user, datatype: datatype, month: month)]?.value
    }

    private func occasion(_ now: Timestamp) -> Occasion {
        let first = now.day.month.advanced(by: -13)
        return Occasion(
            source: Trackers.source, now: now,
            kept: KeptFigures(
                samples: kept.values.filter { $0.month >= first }, hasFigures: !kept.isEmpty))
    }

    private mutating func transport(now: Timestamp, _ weather: Weather) -> ScriptedTransport {
        let vendor = ForgetfulVendor(now: now, backlog: backlog)
        var dice = chance
        let fates = (0..<200).map { _ in dice.next(below: 100) }
        chance = dice
        return ScriptedTransport { call throws(FetchError) in
            let words = Trackers.words(call).split(separator: " ").map(String.init)
            let days = words[1].split(separator: ".").compactMap { Day(String($0)) }
            let fate = fates[
                (words[0].utf8.reduce(0) { $0 + Int($1) } + days[0].daysSince1970) % 200]
            switch weather {
            case .outage: throw .unreachable(host: "keyhole.example", reason: "no route")
            case .stormy(let share) where fate < share:
                return fate % 2 == 0 ? Answer(status: 404) : .json("{\"data\":null}")
            default: return vendor.answer(words[0], from: days[0], to: days[1])
            }
        }
    }

    /// The same value told again counts as told now, until it was told 72 hours after its month.
    private mutating func keep(_ sample: Sample) {
        let slot = Slot(
            user: sample.account.user, datatype: sample.datatype, month: sample.month)
        if let old = kept[slot], old.value == sample.value {
            let lastDay = ForgetfulVendor.days(of: sample.month)[sample.month.length - 1]
            guard old.toldAt < Timestamp(startOf: Day(daysSince1970: lastDay.daysSince1970 + 4))
            else { return }
        }
        kept[slot] = sample
    }
}

/// A vendor that answers a number of calls, and after them none in time.
actor TiringTransport: Transport {
    private let transport: ScriptedTransport
    private var answers: Int

    init(_ transport: ScriptedTransport, answers: Int) {
        self.transport = transport
        self.answers = answers
    }

    func answer(to dispatch: Dispatch) async throws(FetchError) -> Answer {
        guard answers > 0 else { throw .overdue(seconds: 600) }
        answers -= 1
        return try await transport.answer(to: dispatch)
    }
}

/// Chance that is the same in every run of the tests.
struct Dice: Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A number from 0 up to, and without, the bound.
    mutating func next(below bound: UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return (mixed ^ (mixed >> 31)) % bound
    }
}
