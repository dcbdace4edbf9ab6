import Foundation
import Testing

@testable import FileSystem

struct DiskErrorTests {
    @Test(
        "The system's numbers become codes, whatever was tried",
        arguments: [
            (ENOENT, DiskError.Code.missing), (ENOTDIR, .notAFolder), (ENAMETOOLONG, .nameTooLong),
            (EACCES, .noAccess), (EROFS, .noAccess), (EPERM, .notPermitted), (ENOSPC, .noRoom),
            (EDQUOT, .noRoom), (EXDEV, .otherDisk), (EMLINK, .tooManyLinks),
            (ENOSYS, .notSupported), (ENOTSUP, .notSupported), (EOPNOTSUPP, .notSupported),
            (EINVAL, .invalid), (EBUSY, .busy), (EIO, .other), (ELOOP, .other),
        ], DiskError.Attempt.allCases)
    func numbers(_ number: (CInt, DiskError.Code), attempt: DiskError.Attempt) {
        let error = DiskError(attempt, errno: number.0, at: "a/b")
        #expect(error.code == number.1)
        #expect(error.attempt == attempt)
        #expect(error.path == "a/b")
        #expect(error.words == String(cString: strerror(number.0)))
    }
}
