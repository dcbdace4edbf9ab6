import Fetching
import Foundation
import Measures
import Sources
import Testing

@Suite("What YouTube is asked")
struct YouTubeRequestTests {
    @Test("The questions are these, byte for byte")
    func addresses() async throws {
        let addresses = try await Self.addresses()
        let root = "http://127.0.0.1:8080/youtube/v3"
        #expect(
            addresses.map(\.text) == [
                "\(root)/playlistItems?part=contentDetails&playlistId=PLa&maxResults=50"
                    + "&fields=nextPageToken%2CpageInfo%28totalResults%29%2Citems%28contentDetails"
                    + "%28videoId%29%29&prettyPrint=false",
                "\(root)/playlistItems?part=contentDetails&playlistId=PLa&maxResults=50"
                    + "&fields=nextPageToken%2CpageInfo%28totalResults%29%2Citems%28contentDetails"
                    + "%28videoId%29%29&prettyPrint=false&pageToken=T50",
                "\(root)/videos?part=snippet%2Cstatistics%2Cstatus&id="
                    + (0..<50).map { "v\($0)" }.joined(separator: "%2C")
                    + "&fields=pageInfo%28totalResults%29%2Citems%28id%2Csnippet%28title%2C"
                    + "publishedAt%29%2Cstatistics%28viewCount%29%2Cstatus%28privacyStatus%2C"
                    + "uploadStatus%29%29&prettyPrint=false",
                "\(root)/videos?part=snippet%2Cstatistics%2Cstatus&id=v50"
                    + "&fields=pageInfo%28totalResults%29%2Citems%28id%2Csnippet%28title%2C"
                    + "publishedAt%29%2Cstatistics%28viewCount%29%2Cstatus%28privacyStatus%2C"
                    + "uploadStatus%29%29&prettyPrint=false",
            ])
    }

    @Test(
        "YouTube's own description of its API knows every parameter",
        .enabled(if: SharedFiles.arePresent, "\(SharedFiles.absence)"))
    func discovery() async throws {
        let api = try SharedFiles.json("api/discovery/youtube.v3.json")
        let common = api["parameters"] as! [String: Any]
        for address in try await Self.addresses() {
            let name = address.text.prefix { $0 != "?" }.split(separator: "/").last!
            let method = try #require(Self.listing(of: String(name), in: api))
            #expect(method["httpMethod"] as? String == "GET")
            #expect(method["path"] as? String == "youtube/v3/\(name)")
            let parameters = (method["parameters"] as! [String: [String: Any]])
            let asked = Set(address.query.map(\.name))
            #expect(asked.isSubset(of: Set(parameters.keys).union(common.keys)))
            #expect(asked.count == address.query.count, "each parameter once")
            let required = parameters.filter { $0.value["required"] as? Bool == true }.keys
            #expect(asked.isSuperset(of: required))
            if let most = parameters["maxResults"]?["maximum"] as? String,
                asked.contains("maxResults")
            {
                #expect(Int(address[query: "maxResults"]!)! <= Int(most)!)
            }
        }
    }

    @Test(
        "The fields that are asked for are those of the API's schemas",
        .enabled(if: SharedFiles.arePresent, "\(SharedFiles.absence)"),
        arguments: [
            ("PlaylistItemListResponse", ["nextPageToken", "pageInfo", "items"]),
            ("PlaylistItem", ["contentDetails"]), ("PlaylistItemContentDetails", ["videoId"]),
            ("VideoListResponse", ["pageInfo", "items"]), ("PageInfo", ["totalResults"]),
            ("Video", ["id", "snippet", "statistics", "status"]),
            ("VideoSnippet", ["title", "publishedAt"]), ("VideoStatistics", ["viewCount"]),
            ("VideoStatus", ["privacyStatus", "uploadStatus"]),
        ])
    func schemas(name: String, fields: [String]) throws {
        let api = try SharedFiles.json("api/discovery/youtube.v3.json")
        let schema = (api["schemas"] as! [String: [String: Any]])[name]
        let known = try #require(schema?["properties"] as? [String: Any])
        #expect(Set(fields).isSubset(of: known.keys))
    }

    /// The addresses that a run with 51 videos asks.
    private static func addresses() async throws -> [WebAddress] {
        let names = (0..<51).map { "v\($0)" }
        let transport = ScriptedChannel(
            ["PLa": names], .init(uniqueKeysWithValues: names.map { ($0, 1) })
        ).transport()
        _ = try await YouTubeStage().harvest(at: "2026-11-22T00:00:00Z", from: transport)
        return await transport.calls.map(\.address)
    }

    private static func listing(of name: String, in api: [String: Any]) -> [String: Any]? {
        let resources = api["resources"] as? [String: [String: Any]]
        return (resources?[name]?["methods"] as? [String: [String: Any]])?["list"]
    }
}
