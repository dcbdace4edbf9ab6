/// A page that shows every picture that is kept, on a light and on a dark ground.
struct SnapshotPage {
    let names: [String]

    var html: String { Self.opening + names.map(section).joined() }

    /// The picture takes the theme of the column it stands in.
    private func section(_ name: String) -> String {
        """
        <h2>\(name)</h2>
        <div class="grounds">
        <div class="light"><img src="\(name).svg" alt="\(name), light"></div>
        <div class="dark"><img src="\(name).svg" alt="\(name), dark"></div>
        </div>

        """
    }

    private static let opening = """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Every chart</title>
        <style>
        body { margin: 1rem; font: 1rem/1.4 sans-serif; color: #1f1e24; background: #ececef }
        h2 { margin: 1.5rem 0 .5rem; font-size: 1rem }
        .grounds { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 31rem), 1fr)); gap: .5rem }
        .light, .dark { padding: .5rem }
        .light { color-scheme: light; background: #fff; color: #1f1e24 }
        .dark { color-scheme: dark; background: #18171d; color: #ececef }
        img { display: block; max-width: 100%; height: auto }
        </style>
        <h1>Every chart</h1>
        <p>Each in the light theme and in the dark one. Narrow the window for the form for small screens.</p>

        """
}
