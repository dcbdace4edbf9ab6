import FileSystem
import Measures

extension SiteFolder {
    /// Makes the next site beside the present one, and gives the number of bytes written.
    ///
    /// What stays as it is gets a second name instead of a copy: its inode and its times stay,
    /// and it costs no room.
    func stage(_ site: Site, by plan: PublicationPlan) throws(PublishingError) -> Int {
        try PublishingError.telling { () throws(DiskError) in
            try makeFolders(plan)
            try carryOver(plan)
            let bytesWritten = try write(site, by: plan)
            try setModes(plan)
            return bytesWritten
        }
    }

    /// Puts the next site in the place of the present one; from here on the stage has the old.
    func swap(by plan: PublicationPlan) throws(PublishingError) {
        try PublishingError.telling { () throws(DiskError) in
            guard plan.replacesFolder else {
                try disk.rename(stage, to: name)
                return
            }
            try disk.exchange(stage, with: name)
        }
    }

    /// Removes what stands beside the site: an unfinished next one, or the one before.
    func removeStage() throws(PublishingError) {
        try PublishingError.telling { () throws(DiskError) in
            guard let entry = try disk.entry(at: stage) else { return }
            try remove(stage, entry)
        }
    }

    /// Why the stage could not be removed; nil if it could.
    func failureToRemoveStage() -> PublishingError? {
        do {
            try removeStage()
            return nil
        } catch {
            return error
        }
    }

    private func makeFolders(_ plan: PublicationPlan) throws(DiskError) {
        try disk.makeFolder(stage)
        for folder in plan.folders {
            try disk.makeFolder(stage.appending(folder))
        }
    }

    private func carryOver(_ plan: PublicationPlan) throws(DiskError) {
        var paths = plan.unchanged.map { DiskPath($0) } + plan.kept
        if plan.isManifestCurrent { paths.append(Manifest.path) }
        for path in paths {
            try disk.link(name.appending(path), to: stage.appending(path))
        }
    }

    private func write(_ site: Site, by plan: PublicationPlan) throws(DiskError) -> Int {
        var bytesWritten = 0
        for path in plan.added + plan.changed {
            let bytes = site[path] ?? []
            try disk.write(bytes, to: stage.appending(DiskPath(path)))
            bytesWritten += bytes.count
        }
        return try bytesWritten + writeManifest(by: plan)
    }

    /// Writes the one file that waits for the disk.
    ///
    /// A kill needs no waiting at all, and a page that a power failure tears is written again by the
    /// next build, which compares bytes; but with a torn manifest that build would be refused.
    /// Waiting for each of ten thousand files took seconds.
    private func writeManifest(by plan: PublicationPlan) throws(DiskError) -> Int {
        guard !plan.isManifestCurrent else { return 0 }
        let bytes = plan.manifest.bytes
        let path = stage.appending(Manifest.path)
        try disk.write(bytes, to: path)
        try disk.settle(path)
        return bytes.count
    }

    /// Gives folders the permissions that they had: the deepest first, since one that may not be
    /// entered any more would hide those in it.
    private func setModes(_ plan: PublicationPlan) throws(DiskError) {
        for (folder, mode) in plan.modes.sorted(by: { $0.key > $1.key }) {
            try disk.setMode(mode, of: folder.bytes.isEmpty ? stage : stage.appending(folder))
        }
    }

    private func remove(_ path: DiskPath, _ entry: DiskEntry) throws(DiskError) {
        guard entry.kind == .folder else {
            try disk.removeFile(path)
            return
        }
        if entry.mode & 0o700 != 0o700 { try disk.setMode(0o700, of: path) }
        for entryName in try disk.names(in: path) {
            let child = path.appending(entryName)
            guard let childEntry = try disk.entry(at: child) else { continue }
            try remove(child, childEntry)
        }
        try disk.removeFolder(path)
    }
}
