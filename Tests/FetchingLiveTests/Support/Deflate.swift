/// Writes gzip by hand: the same byte, as often as one likes, in hardly any space.
struct Deflate {
    private var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    private var pending: UInt32 = 0
    private var count = 0

    /// One literal `x`, then so many times 258 more of it; without the check sum at the end.
    static func bomb(repetitions: Int) -> [UInt8] {
        var stream = Deflate()
        // One last block with the fixed codes.
        stream.write(0b011, 3)
        stream.writeCode(0x30 + 120, 8)
        for _ in 0..<repetitions {
            stream.writeCode(0b1100_0101, 8)
            stream.writeCode(0, 5)
        }
        stream.writeCode(0, 7)
        stream.write(0, 7)
        return stream.bytes
    }

    private mutating func write(_ bits: UInt32, _ length: Int) {
        pending |= bits << UInt32(count)
        count += length
        while count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            count -= 8
        }
    }

    /// Codes go out with their highest bit first.
    private mutating func writeCode(_ code: UInt32, _ length: Int) {
        var reversed: UInt32 = 0
        for bit in 0..<length { reversed |= (code >> UInt32(bit) & 1) << UInt32(length - 1 - bit) }
        write(reversed, length)
    }
}
