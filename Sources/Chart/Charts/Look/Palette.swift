/// The colours of one theme, by role.
///
/// Text has a contrast of at least 4.5:1 with the surface and shapes at least 3:1, except the grid,
/// which only decorates.
struct Palette: Hashable, Sendable {
    let surface: String
    /// The title.
    let heading: String
    /// The value labels.
    let label: String
    /// Months, ticks, the subtitle and the key.
    let subtle: String
    let bar: String
    let baseline: String
    let grid: String
    /// The outline of a month without data.
    let gap: String
    /// The year before.
    let marker: String
    /// What is doubtful about the figures.
    let warning: String

    static let light = Palette(
        surface: "#fff", heading: "#18171d", label: "#3a383f", subtle: "#626168", bar: "#617ae2",
        baseline: "#737278", grid: "#dcdcde", gap: "#737278", marker: "#28272d",
        warning: "#b14f18")

    static let dark = Palette(
        surface: "#18171d", heading: "#fff", label: "#ececef", subtle: "#bfbfc3", bar: "#617ae2",
        baseline: "#89888d", grid: "#3a383f", gap: "#a4a3a8", marker: "#ececef",
        warning: "#e07e41")
}
