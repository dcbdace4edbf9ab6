package import Fetching
package import Outside

/// Why a source told nothing, or not all; worded for people, without secrets and persons.
package enum CollectError: Error, Hashable, Sendable {
    /// The vendor could not be asked, or refused.
    case fetch(FetchError)
    /// Nothing came where figures are kept: taken for a fault of the vendor.
    case empty(what: String)
    /// What came contradicts itself or what is kept, in figures.
    case implausible(String)
    /// Something of the user's own is wrong: a file, a table of figures.
    case input(InputErrors)
    /// A file can't be read.
    case file(FileError)
    /// Some parts of several failed, such as `1 of 3 trackers`; this is why the first of them did.
    indirect case parts(String, cause: CollectError)
}

extension CollectError: CustomStringConvertible {
    /// What is wrong and what to do next.
    package var description: String {
        switch self {
        case .fetch(let error): "\(error)"
        case .empty(let what):
            "\(what), where there were figures before. The old figures stand; if this is right,"
                + " take the source out of the configuration."
        case .implausible(let what): what
        case .input(let errors): "\(errors)"
        case .file(let error): "\(error)"
        case .parts(let parts, let cause): "\(parts): \(cause)"
        }
    }
}
