extension Unicode.Scalar {
    /// Whether it is drawn over the character before it.
    var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    /// Whether it joins, selects or hints without a width of its own.
    var isInvisible: Bool { properties.isDefaultIgnorableCodePoint }

    /// Whether it could turn the direction of text beyond its own.
    var isBidiControl: Bool { properties.isBidiControl }

    /// Whether a file may not hold it, or a line be broken by it.
    var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
        default: properties.isNoncharacterCodePoint
        }
    }

    /// Whether it ends a line or moves along it, and so stands for a space.
    var isBreak: Bool {
        switch value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether it fills a square: Chinese, Japanese, Korean and fullwidth forms.
    var isIdeographic: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
            0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// Whether fonts draw it as a picture.
    var isPictograph: Bool {
        properties.isEmojiPresentation || properties.isEmojiModifier
            || (value > 0xFF && properties.isEmoji)
    }

    /// Whether it belongs to a script that runs from right to left.
    var isRightToLeft: Bool {
        switch value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF,
            0x1E800...0x1EFFF:
            properties.isAlphabetic
        default: false
        }
    }
}
