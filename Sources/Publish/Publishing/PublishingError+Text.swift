extension PublishingError: CustomStringConvertible {
    /// The one wording of the trouble: where, what, the system's words, and what to do next.
    package var description: String {
        let parenthesis = cause.isEmpty ? "" : " (\(cause))"
        let remainder =
            leftover.isEmpty ? "" : " What was begun stays until the next build: \(leftover)."
        return "\(path): \(problem)\(parenthesis). \(advice)\(remainder)"
    }

    private var problem: String {
        switch code {
        case .noFolder: "no folder can be here"
        case .notAFolder: "not a folder"
        case .insideFolder: "the current folder lies inside the folder that would be replaced"
        case .unknownFolder: "this folder holds files that the builder did not write"
        case .foreignFile: "a file that the builder did not write stands in the site's way"
        case .foreignFolder: "files that the builder did not write stand where a file must go"
        case .fileAndFolder: "the site wants both a file and a folder here"
        case .reservedName: "this name is the builder's own"
        case .nameTooLong: "the name is too long for the file system"
        case .tooManyEntries: "too many files for GitLab Pages"
        case .tooManyBytes: "too large for GitLab Pages"
        case .tooManyRedirects: "too many redirects for GitLab Pages"
        case .redirectsTooLarge: "too large a file of redirects for GitLab Pages"
        case .notPermitted: "not permitted"
        case .diskFull: "no room left"
        case .cannotExchange: "the old and the new site can't be exchanged here"
        case .cannotLink: "an unchanged file can't be carried over"
        case .refusedBySystem: "the system refused"
        }
    }

    private var advice: String {
        switch code {
        case .noFolder, .notAFolder: "Name another folder with --output."
        case .insideFolder: "Start the build from another folder."
        case .unknownFolder:
            "Empty it, name another folder with --output, or take it over with --force."
        case .foreignFile: "Move it away, or let it be overwritten with --force."
        case .foreignFolder: "Move the folder away."
        case .fileAndFolder: "Rename one of the two."
        case .reservedName: "Give the page or asset another name."
        case .nameTooLong: "Shorten it to at most 255 bytes."
        case .tooManyEntries, .tooManyBytes:
            "Publish fewer years, leave out 'compress', or remove large assets."
        case .tooManyRedirects, .redirectsTooLarge:
            "Remove redirects that nobody follows any more."
        case .notPermitted:
            "Give this user the right to write there, or name another folder with --output."
        case .diskFull: "Free some room; the old and the changed files must fit side by side."
        case .cannotExchange:
            "Name a folder with --output that is no mount point and lies on a local disk."
        case .cannotLink:
            "Make the files there your own, or name a folder on another disk with --output."
        case .refusedBySystem: "Check the disk, then build again."
        }
    }
}
