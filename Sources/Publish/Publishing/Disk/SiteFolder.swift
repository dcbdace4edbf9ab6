import FileSystem

/// The folder that a site stands in, and the place beside it where the next one is made.
struct SiteFolder: Sendable {
    /// Which folder is meant.
    struct Request: Hashable, Sendable {
        /// What becomes of folders above that don't exist.
        enum MissingParents: Hashable, Sendable { case made, left }

        let path: String
        let missingParents: MissingParents
    }

    let disk: any Disk
    /// The folder's name within the one that holds it.
    let name: DiskPath

    /// Where the next site is made: in the same folder, so that the two can be exchanged.
    ///
    /// Always the same name, so that what a killed run left behind is found and removed.
    var stage: DiskPath { DiskPath(bytes: Array(".".utf8) + name.bytes + Array(".next".utf8)) }

    /// Holds the folder against other runs until the value is gone.
    ///
    /// Gives nil if a folder above doesn't exist and is to be left so.
    static func open(
        _ request: Request, on disks: any DiskOpener
    ) throws(PublishingError) -> SiteFolder? {
        guard let location = try FolderLocation(resolving: request, on: disks) else { return nil }
        let disk = try PublishingError.telling { () throws(DiskError) in
            try disks.hold(location.parent)
        }
        return SiteFolder(disk: disk, name: location.name)
    }
}
