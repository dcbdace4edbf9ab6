/// What leads to the disk behind a folder; paths are those that a user writes.
package protocol DiskOpener: Sendable {
    /// The absolute path with all links in it resolved; an error if nothing stands there.
    func realPath(of path: String) throws(DiskError) -> String
    /// Whether a link stands at the path; false where nothing can be seen.
    func isLink(at path: String) -> Bool
    /// Makes the folder and those above it, as far as they don't exist.
    func makeFolders(_ path: String) throws(DiskError)
    /// Gives the disk behind a folder, and waits while another run holds that folder.
    func hold(_ folder: String) throws(DiskError) -> any Disk
}
