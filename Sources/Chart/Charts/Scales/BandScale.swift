/// Where the columns stand: equal bands from left to right, a bar in the middle of each.
struct BandScale: Hashable, Sendable {
    let left: Int
    let right: Int
    let count: Int

    /// The width of one band.
    var width: Int { (right - left) / max(count, 1) }

    /// Close to 0.64 of a band; even, so that a bar has a whole unit as its middle.
    var barWidth: Int { max(2, ((right - left) * 64 / (max(count, 1) * 100) + 1) / 2 * 2) }

    /// The middle of a band, counted from 0.
    func middle(_ index: Int) -> Int {
        left + ((right - left) * (2 * index + 1) + max(count, 1)) / (2 * max(count, 1))
    }
}
