import Foundation
import Testing

@testable import FileSystem
@testable import Publishing

struct PublishingErrorTests {
    @Test(
        "Every code says where, what and what to do next", arguments: PublishingError.Code.allCases)
    func wording(code: PublishingError.Code) {
        let text = "\(PublishingError(code, at: "public", cause: "the cause"))"
        #expect(text.hasPrefix("public: "))
        #expect(text.contains(" (the cause). "))
        #expect(text.hasSuffix("."))
        #expect(text.split(separator: ". ").count >= 2)
    }

    @Test("Codes are not worded alike")
    func distinctWording() {
        let texts = PublishingError.Code.allCases.map { "\(PublishingError($0, at: ""))" }
        #expect(Set(texts).count == texts.count)
    }

    @Test(
        "The system's numbers become codes",
        arguments: [
            (ENOSPC, PublishingError.Code.diskFull), (EDQUOT, .diskFull), (EACCES, .notPermitted),
            (EPERM, .notPermitted), (EROFS, .notPermitted), (ENAMETOOLONG, .nameTooLong),
            (ENOTDIR, .notAFolder), (EIO, .refusedBySystem), (ENOENT, .refusedBySystem),
            (EBUSY, .refusedBySystem), (EINVAL, .refusedBySystem), (EXDEV, .refusedBySystem),
        ])
    func numbers(number: CInt, expected: PublishingError.Code) {
        let error = PublishingError(DiskError(.call, errno: number, at: "public"))
        #expect(error.code == expected)
        #expect(error.cause == String(cString: strerror(number)))
    }

    @Test(
        "A file system that can't exchange folders is told apart from one that is full",
        arguments: [
            (EINVAL, PublishingError.Code.cannotExchange), (ENOSYS, .cannotExchange),
            (EXDEV, .cannotExchange), (EBUSY, .cannotExchange), (ENOTSUP, .cannotExchange),
            (ENOSPC, .diskFull), (EPERM, .notPermitted), (EMLINK, .refusedBySystem),
        ])
    func exchanging(number: CInt, expected: PublishingError.Code) {
        #expect(PublishingError(DiskError(.exchange, errno: number, at: "")).code == expected)
    }

    @Test(
        "A file that can't get a second name is told apart from a disk that is full",
        arguments: [
            (EXDEV, PublishingError.Code.cannotLink), (EPERM, .cannotLink), (EMLINK, .cannotLink),
            (ENOSYS, .cannotLink), (ENOTSUP, .cannotLink), (ENOSPC, .diskFull),
            (EACCES, .notPermitted), (EBUSY, .refusedBySystem), (EINVAL, .refusedBySystem),
        ])
    func linking(number: CInt, expected: PublishingError.Code) {
        #expect(PublishingError(DiskError(.link, errno: number, at: "")).code == expected)
    }

    @Test("What could not be cleaned up is told as well")
    func leftover() {
        let error = PublishingError(.diskFull, at: "public/a")
            .noting(leftover: PublishingError(.notPermitted, at: ".public.next", cause: "why"))
        #expect(error.code == .diskFull)
        #expect(
            "\(error)".hasSuffix(" What was begun stays until the next build: .public.next: why."))
    }
}
