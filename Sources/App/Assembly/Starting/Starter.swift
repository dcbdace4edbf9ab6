package import Outside

/// Writes what a new dashboard begins with.
package struct Starter {
    /// What became of one file.
    package enum Fate: Hashable, Sendable {
        case written
        /// Something stood there already, and was left alone.
        case kept
    }

    package init() {}

    /// Writes every starter file that is not there yet, and says what became of each, in order.
    package func start(in folder: OutputFolder) throws(FileError) -> [(path: String, fate: Fate)] {
        try folder.make()
        var fates: [(path: String, fate: Fate)] = []
        for file in StarterFiles.all {
            if folder.exists(file.path) {
                fates.append((path: file.path, fate: .kept))
            } else {
                try folder.write(file.text, to: file.path)
                fates.append((path: file.path, fate: .written))
            }
        }
        return fates
    }
}
