/// Where the parts of the picture lie, in units that are pixels at full size.
struct Frame: Hashable, Sendable {
    /// How much lower everything beneath a title of several lines lies.
    private let shift: Int
    /// The room that labels of negative values take from the plot.
    private let room: Int

    init(titleLines: Int, hasNegatives: Bool) {
        shift = max(0, titleLines - 1) * Self.titleLineHeight
        room = hasNegatives ? 14 : 0
    }

    static let width = 720
    static let padding = 16
    /// The right end of title, key and plot.
    static let right = width - padding
    static let titleBaseline = 30
    static let titleLineHeight = 20
    /// The farthest that an enlarged label may reach.
    static let edge = width - 1

    var height: Int { 320 + shift }
    var subtitleBaseline: Int { 51 + shift }
    var plotTop: Int { 84 + shift }
    var plotBottom: Int { 284 + shift - room }
    var plotHeight: Int { plotBottom - plotTop }
    var monthBaseline: Int { 304 + shift }
}
