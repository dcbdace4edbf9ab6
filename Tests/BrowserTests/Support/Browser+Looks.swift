import Foundation

/// What a reader asks of the browser.
enum Theme: String, CaseIterable, Sendable {
    case light
    case dark
}

extension Browser {
    /// Makes the window so wide.
    func resize(toWidth width: Int) async throws {
        try await command(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .number(Double(width)), "height": 900, "deviceScaleFactor": 1,
                "mobile": false,
            ])
    }

    /// Sets what the page is shown on, and what its reader prefers.
    func prefer(
        _ theme: Theme, medium: String = "screen", also features: [String: String] = [:]
    ) async throws {
        let all = features.merging(["prefers-color-scheme": theme.rawValue]) { own, _ in own }
        let list = all.sorted { $0.key < $1.key }.map { name, value -> JSON in
            ["name": .text(name), "value": .text(value)]
        }
        try await command(
            "Emulation.setEmulatedMedia", ["media": .text(medium), "features": .list(list)])
    }

    /// The colour of a point of the page as it is painted, as `#rrggbb`.
    ///
    /// The screenshot is decoded on an empty page, because those of the site allow no such picture.
    func colour(x: Int, y: Int) async throws -> String {
        let clip: JSON = [
            "x": .number(Double(x)), "y": .number(Double(y)), "width": 1, "height": 1, "scale": 1,
        ]
        let shot = try await command(
            "Page.captureScreenshot",
            ["format": "png", "captureBeyondViewport": true, "clip": clip])
        if let empty = URL(string: "about:blank") { try await open(empty) }
        return try await run(
            """
            return new Promise((resolve, reject) => {
              const image = new Image();
              image.onerror = reject;
              image.onload = () => {
                const canvas = document.createElement('canvas').getContext('2d');
                canvas.drawImage(image, 0, 0);
                const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
                resolve('#' + [r, g, b].map(n => n.toString(16).padStart(2, '0')).join(''));
              };
              image.src = 'data:image/png;base64,' + arguments[0];
            });
            """, shot["data"] ?? .null)
    }

    /// The nodes that assistive technology is told of.
    func accessibilityNodes() async throws -> [AccessibilityNode] {
        let tree = try await command("Accessibility.getFullAXTree")
        return (tree["nodes"]?.items ?? []).compactMap(AccessibilityNode.init)
    }
}

/// What assistive technology is told of one thing on the page.
struct AccessibilityNode: Hashable, Sendable {
    let role: String
    let name: String
    let description: String

    /// Reads a node of the protocol; nil for one that is passed over.
    init?(_ node: JSON) {
        guard node["ignored"] == .flag(false) else { return nil }
        role = node["role"]?["value"]?.string ?? ""
        name = node["name"]?["value"]?.string ?? ""
        description = node["description"]?["value"]?.string ?? ""
    }
}
