import Foundation
import Outside
import Sources
import Testing

@Suite("The file of playlists")
struct PlaylistFileTests {
    private func playlists(_ text: String) throws(InputErrors) -> [Playlist] {
        try PlaylistFile(path: "youtube.json", data: Data(text.utf8)).playlists()
    }

    private func faults(_ text: String) -> String {
        do {
            _ = try playlists(text)
            return "nothing"
        } catch {
            return "\(error)"
        }
    }

    @Test("Our own format has ids and titles, and may say where the videos are listed")
    func own() throws {
        let read = try playlists(
            """
            {"playlists": [
              {"id": "PL05JrBw4t0Kq-bYO9jCJaN45BBpzWSLAQ", "title": "Developer Evangelism"},
              {"id": "PL_b", "title": "B", "spreadsheet_id": "1x", "sheet_name": "Videos",
               "task": "DE", "description": "Team"}
            ]}
            """)
        #expect(
            read == [
                Playlist(
                    id: Playlist.ID("PL05JrBw4t0Kq-bYO9jCJaN45BBpzWSLAQ")!,
                    title: "Developer Evangelism"),
                Playlist(
                    id: Playlist.ID("PL_b")!, title: "B",
                    listing: .init(
                        spreadsheet: "1x", sheet: "Videos", task: "DE", description: "Team")),
            ])
    }

    @Test("The old format is read as it is; its description is the title")
    func old() throws {
        let read = try playlists(
            """
            [{"playlist_id": "PLa", "spreadsheet_id": "1x", "sheet_name": "Videos",
              "task": "Community Relations - DE", "description": "Developer Evangelism Team"},
             {"playlist_id": "PLb", "extra": [1]}]
            """)
        #expect(
            read == [
                Playlist(
                    id: Playlist.ID("PLa")!, title: "Developer Evangelism Team",
                    listing: .init(
                        spreadsheet: "1x", sheet: "Videos", task: "Community Relations - DE",
                        description: "Developer Evangelism Team")),
                Playlist(id: Playlist.ID("PLb")!, title: "PLb"),
            ])
    }

    @Test("A byte order mark does no harm")
    func mark() throws {
        #expect(try playlists("\u{FEFF}[{\"playlist_id\": \"PLa\"}]").map(\.id.text) == ["PLa"])
    }

    @Test(
        "What is wrong is told with its line",
        arguments: [
            ("", ":1:"), ("{", ":1:"), ("{\"playlists\": [}", ":1:"),
            ("{}", ":1: the file: 'playlists' is missing."),
            ("7", ":1: the file: an object '{ … }' belongs here."),
            ("[]", ":1: this names no playlist. Add at least one."),
            ("{\n\"playlists\": []}", ":2: this names no playlist. Add at least one."),
            (
                "{\"playlist\":\n[]}",
                ":1: the file: the key 'playlist' is unknown. Did you mean 'playlists'?"
            ),
            (
                "{\"playlists\": [\n{\"id\": \"PLa\", \"titel\": \"A\"}]}",
                ":2: 'playlists.1': the key 'titel' is unknown. Did you mean 'title'?"
            ),
            (
                "{\"playlists\": [\n{\"id\": \"PLa\"}]}",
                ":2: 'playlists.1': 'title' is missing."
            ),
            (
                "{\"playlists\": [{\"title\": \"A\",\n\"id\": 7}]}",
                ":2: 'playlists.1.id': a text in quotation marks belongs here."
            ),
            (
                "[{\"playlist_id\": \"PLa\"},\n{\"task\": \"x\"}]",
                ":2: '2': 'playlist_id' is missing."
            ),
            (
                "[{\"playlist_id\": \"PLa\"},\n{\"task\": \"x\",\n\"playlist_id\": \"PLa\"}]",
                ":3: the playlist 'PLa' stands on line 1 already. Keep one of them."
            ),
            (
                "[{\"playlist_id\": \"PLa\",\n\"playlist_id\": \"PLb\"}]",
                ":2: the key 'playlist_id' stands on line 1 already."
            ),
        ])
    func faults(text: String, expected: String) {
        let faults = faults(text)
        #expect(faults.hasPrefix("youtube.json" + expected), "\(faults)")
    }

    @Test(
        "An id that can't be one is refused",
        arguments: ["", "PL a", "PLä", "https://youtu.be/x", "a,b", "../x", "PL&key=x"])
    func ids(id: String) {
        let faults = faults("[\n{\"playlist_id\": \"\(id)\"}]")
        #expect(faults.hasPrefix("youtube.json:2: '\(id)' can't be the id of a playlist"))
    }

    @Test("All that is wrong is told at once")
    func several() {
        let faults = faults(
            "[{\"playlist_id\": \"a b\"},\n{\"playlist_id\": \"c\"},\n{\"playlist_id\": \"c\"}]")
        #expect(
            faults.split(separator: "\n").map { $0.prefix(15) } == [
                "youtube.json:1:", "youtube.json:3:",
            ])
    }
}
