import FileSystem
import Measures

extension DiskPath {
    /// Where the disk keeps a file of the site.
    init(_ path: SitePath) {
        self.init(path.text)
    }
}
