/// What can be asked of the disk behind one folder; paths are relative to that folder.
///
/// A test can stand in this door and let any single step fail.
package protocol Disk: Sendable {
    /// What stands at the path, a link not followed; nil if nothing does.
    func entry(at path: DiskPath) throws(DiskError) -> DiskEntry?
    /// The names in a folder, in no order.
    func names(in folder: DiskPath) throws(DiskError) -> [DiskPath]
    /// The bytes of a file, a link not followed.
    func read(_ path: DiskPath) throws(DiskError) -> [UInt8]

    /// Makes a folder in one that exists; one that is there already is an error.
    func makeFolder(_ path: DiskPath) throws(DiskError)
    /// Gives a folder these permissions.
    func setMode(_ mode: UInt32, of folder: DiskPath) throws(DiskError)
    /// Writes a new file; one that is there already is an error.
    func write(_ bytes: [UInt8], to path: DiskPath) throws(DiskError)
    /// Gives a file, or a link, a second name.
    func link(_ path: DiskPath, to copy: DiskPath) throws(DiskError)
    /// Removes a file, or a link and not its target.
    func removeFile(_ path: DiskPath) throws(DiskError)
    /// Removes an empty folder.
    func removeFolder(_ path: DiskPath) throws(DiskError)

    /// Waits until a file would outlast a power failure.
    func settle(_ path: DiskPath) throws(DiskError)
    /// Gives a folder a name that nothing has.
    func rename(_ path: DiskPath, to name: DiskPath) throws(DiskError)
    /// Lets two folders trade names in one step.
    func exchange(_ left: DiskPath, with right: DiskPath) throws(DiskError)
}
