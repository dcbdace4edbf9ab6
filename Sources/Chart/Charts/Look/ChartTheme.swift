/// Whose colours a chart has.
package enum ChartTheme: CaseIterable, Hashable, Sendable {
    /// The reader's: light, with rules for dark.
    case adaptive
    /// Always light.
    case light
    /// Always dark.
    case dark

    /// The colours that stand in the attributes, and so show where style sheets are ignored.
    var palette: Palette { self == .dark ? .dark : .light }
}
