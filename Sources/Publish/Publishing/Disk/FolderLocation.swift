import FileSystem

/// Where a folder really lies, links in its path resolved: one that is a link itself means its
/// target.
struct FolderLocation: Hashable {
    /// The absolute path of the folder above.
    let parent: String
    let name: DiskPath

    /// Finds the folder, which need not exist; nil if one above it doesn't and is to be left so.
    init?(
        resolving request: SiteFolder.Request, on disks: any DiskOpener
    ) throws(PublishingError) {
        let path = request.path
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw PublishingError(.noFolder, at: path)
        }
        let real: String
        do {
            real = try disks.realPath(of: path)
        } catch {
            guard error.code == .missing else { throw PublishingError(error) }
            try self.init(missing: request, on: disks)
            return
        }
        try Self.checkOutside(real, on: disks)
        try self.init(splitting: real, at: path)
    }

    /// A folder that doesn't exist, in one that may not either.
    private init?(
        missing request: SiteFolder.Request, on disks: any DiskOpener
    ) throws(PublishingError) {
        let path = FolderPath(request.path)
        guard let name = path.name, name != DiskPath(".."), !disks.isLink(at: request.path) else {
            throw PublishingError(.noFolder, at: request.path)
        }
        do {
            if request.missingParents == .made { try disks.makeFolders(path.above) }
            parent = try disks.realPath(of: path.above)
        } catch {
            guard error.code == .missing, request.missingParents == .left else {
                throw PublishingError(error)
            }
            return nil
        }
        self.name = name
    }

    private init(splitting real: String, at path: String) throws(PublishingError) {
        let split = FolderPath(real)
        guard let name = split.name else { throw PublishingError(.noFolder, at: path) }
        parent = split.above
        self.name = name
    }

    /// The folder will be exchanged and the old one removed; nobody may work in that.
    private static func checkOutside(
        _ folder: String, on disks: any DiskOpener
    ) throws(PublishingError) {
        let current = try PublishingError.telling { () throws(DiskError) in
            try disks.realPath(of: ".")
        }
        guard current == folder || current.utf8.starts(with: (folder + "/").utf8) else {
            return
        }
        throw PublishingError(.insideFolder, at: folder)
    }
}
