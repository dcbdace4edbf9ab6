import Measures

extension Timestamp {
    /// Reads a date of HTTP in any of its three forms; whatever the weekday says is not looked at,
    /// because vendors get it wrong.
    init?(httpDate text: String) {
        let words = text.split { " ,-\t".contains($0) }
        let times = words.compactMap(Self.secondsOfDay)
        let months = words.compactMap(Self.monthNumber)
        let numbers = words.compactMap { word in Int(word).map { (number: $0, word: word) } }
        guard let time = times.first, let month = months.first, numbers.count == 2,
            let day = numbers.first?.number, let year = Self.fullYear(numbers[1].word),
            let date = Day(year: year, month: month, day: day)
        else { return nil }
        self.init(secondsSince1970: Timestamp(startOf: date).secondsSince1970 + time)
    }

    /// Reads `HH:MM:SS`.
    private static func secondsOfDay(_ word: Substring) -> Int? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard parts.count == 3, numbers.count == 3, (0..<24).contains(numbers[0]),
            (0..<60).contains(numbers[1]), (0...60).contains(numbers[2])
        else { return nil }
        return numbers[0] * 3_600 + numbers[1] * 60 + numbers[2]
    }

    private static func monthNumber(_ word: Substring) -> Int? {
        let names = [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ]
        return names.firstIndex(of: word.lowercased()).map { $0 + 1 }
    }

    /// A year of two digits is one from 1970 to 2069.
    private static func fullYear(_ word: Substring) -> Int? {
        guard let year = Int(word), word.count == 2 || word.count == 4 else { return nil }
        guard word.count == 2 else { return year }
        return year < 70 ? 2000 + year : 1900 + year
    }
}
