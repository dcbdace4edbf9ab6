/// How the digits of an amount are written.
///
/// Charts write some twenty numbers each, so the text is put together without the heap.
struct DecimalText {
    /// The sign of a negative number.
    let minus: Unicode.Scalar
    /// The ASCII character between groups of three digits, if any.
    var groupMark: UInt8?
    /// What follows the digits, such as a unit.
    var ending: Unicode.Scalar?

    /// The amount with all its digits.
    func text(of amount: Amount) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest) { buffer in
            var text = ReversedText(buffer: buffer, start: buffer.count)
            if let ending { text.prepend(ending) }
            if let small = UInt64(exactly: amount.scaled.magnitude) {
                prepend(small, decimals: amount.decimals, to: &text)
            } else {
                prepend(amount.scaled.magnitude, decimals: amount.decimals, to: &text)
            }
            if amount.scaled < 0 { text.prepend(minus) }
            return text.text
        }
    }

    /// Generic because dividing 128-bit numbers takes many times as long as dividing 64-bit ones.
    private func prepend<Magnitude: FixedWidthInteger & UnsignedInteger>(
        _ magnitude: Magnitude, decimals: Int, to text: inout ReversedText
    ) {
        var rest = magnitude
        var place = -decimals
        repeat {
            if place == 0, decimals > 0 { text.prepend(UInt8(ascii: ".")) }
            if let groupMark, place > 0, place % 3 == 0 { text.prepend(groupMark) }
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            text.prepend(48 + UInt8(truncatingIfNeeded: digit))
            rest = quotient
            place += 1
        } while rest > 0 || place <= 0
    }

    /// 39 digits, 12 marks, a point, and a sign and an ending of up to four bytes each.
    private static var longest: Int { 64 }
}

/// A text that is written from its end, as the digits of a number are found.
private struct ReversedText {
    let buffer: UnsafeMutableBufferPointer<UInt8>
    /// Where the text begins; it ends with the buffer.
    var start: Int

    /// What has been written so far.
    var text: String {
        String(decoding: UnsafeBufferPointer(rebasing: buffer[start...]), as: UTF8.self)
    }

    mutating func prepend(_ scalar: Unicode.Scalar) {
        for byte in scalar.utf8.reversed() { prepend(byte) }
    }

    mutating func prepend(_ byte: UInt8) {
        start -= 1
        buffer[start] = byte
    }
}
