import Testing

@testable import Fetching

@Suite("JSON that is written as it was read")
struct JSONTreeTests {
    @Test(
        "Members keep their order, numbers their digits",
        arguments: [
            (
                #" { "b" : [ 1.0 , -2e5 , true , null ] , "a" : { } , "a" : [ ] } "#,
                #"{"b":[1.0,-2e5,true,null],"a":{},"a":[]}"#
            ),
            (#""\u00e4\ud83d\ude00\/\t\"\\""#, "\"ä😀/\\u0009\\\"\\\\\""),
            (#""\ud83dx""#, "\"\u{FFFD}x\""), (#""\ud83d\u0041""#, "\"\u{FFFD}A\""),
            ("\u{FEFF}[]", "[]"), ("0", "0"),
        ])
    func written(text: String, expected: String) throws {
        let tree = try #require(JSONTree(Array(text.utf8)))
        #expect(String(decoding: tree.bytes, as: UTF8.self) == expected)
    }

    @Test(
        "Anything else is none",
        arguments: [
            "", " ", "{", "[1", "[1,]", #"{"a"}"#, #"{"a":}"#, #"{a:1}"#, "nul", "1 2", "'a'",
            #""a"#, "\"a\nb\"", #""\x""#, #""\u12""#, #""\u+123""#, "NaN", "inf", "0x1p3", "-",
            String(repeating: "[", count: 100_000),
        ])
    func refused(text: String) {
        #expect(JSONTree(Array(text.utf8)) == nil)
    }

    @Test("Bytes that are no UTF-8 are none")
    func utf8() {
        #expect(JSONTree([0x22, 0xFF, 0x22]) == nil)
    }
}
