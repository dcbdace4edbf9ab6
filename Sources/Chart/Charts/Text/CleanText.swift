/// A text from outside, fit to stand on one line of a picture.
struct CleanText: Hashable, Sendable {
    /// All of it: breaks are spaces; control characters and those that turn the direction of
    /// neighbouring text are gone.
    let full: String
    /// What is drawn: no character is buried under more than four marks.
    let visible: String

    init(_ text: String) {
        full = text.utf8.allSatisfy(Self.isPlain) ? text : Self.cleaned(text)
        visible = full.utf8.allSatisfy(Self.isPlain) ? full : Self.unburied(full)
    }

    var isEmpty: Bool { full.isEmpty }

    /// Whether the first letter is of a script that runs from right to left.
    var isRightToLeft: Bool {
        guard !full.utf8.allSatisfy(Self.isPlain) else { return false }
        return full.unicodeScalars.first { $0.properties.isAlphabetic }?.isRightToLeft ?? false
    }

    private static func isPlain(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) }

    private static func cleaned(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isBreak {
                scalars.append(" ")
            } else if !scalar.isControl && !scalar.isBidiControl {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    private static func unburied(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var marks = 0
        for scalar in text.unicodeScalars {
            marks = scalar.isMark ? marks + 1 : 0
            if marks <= mostMarks { scalars.append(scalar) }
        }
        return String(scalars)
    }

    private static let mostMarks = 4
}
