import FileSystem

extension PublishingError {
    /// What the disk's refusal means to somebody who publishes.
    init(_ error: DiskError) {
        self.init(Code(error), at: error.path, cause: error.words)
    }

    /// Does work on a disk; what goes wrong is told in the terms of publishing.
    static func telling<Result>(
        _ work: () throws(DiskError) -> Result
    ) throws(PublishingError) -> Result {
        do {
            return try work()
        } catch {
            throw PublishingError(error)
        }
    }
}

extension PublishingError.Code {
    fileprivate init(_ error: DiskError) {
        self =
            switch (error.attempt, error.code) {
            case (.exchange, .invalid), (.exchange, .notSupported), (.exchange, .otherDisk),
                (.exchange, .busy):
                .cannotExchange
            case (.link, .otherDisk), (.link, .notPermitted), (.link, .tooManyLinks),
                (.link, .notSupported):
                .cannotLink
            case (_, .noRoom): .diskFull
            case (_, .noAccess), (_, .notPermitted): .notPermitted
            case (_, .nameTooLong): .nameTooLong
            case (_, .notAFolder): .notAFolder
            case (_, .missing), (_, .otherDisk), (_, .tooManyLinks), (_, .notSupported),
                (_, .invalid), (_, .busy), (_, .other):
                .refusedBySystem
            }
    }
}
