extension Name {
    /// A name that stands in this program's own source; one that breaks the rule is a slip of ours
    /// and stops the program.
    package init(trusted text: StaticString) {
        guard let name = Name("\(text)") else { preconditionFailure("'\(text)' is no name") }
        self = name
    }
}
