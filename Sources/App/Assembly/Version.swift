/// The version of the program, as `--version` prints it and `CHANGELOG.md` lists it.
package enum Version {
    /// The version of this program.
    package static let current = "0.1.0"
}
