package import Outside

/// What the configuration says about a file of figures that people fill in.
package struct TableSettings: Sendable {
    /// Where the file lies within `files`.
    package let path: String
    /// The folder that the path begins at.
    package let files: FileTree
    /// Whose figures may stand in it.
    package let reading: TableReading
    /// How many times the highest kept month a value may be before it is called odd.
    package let jumpFactor: Double

    package init(
        path: String, files: FileTree, reading: TableReading,
        jumpFactor: Double = ArrivalCheck.usualJumpFactor
    ) {
        self.path = path
        self.files = files
        self.reading = reading
        self.jumpFactor = jumpFactor
    }
}
