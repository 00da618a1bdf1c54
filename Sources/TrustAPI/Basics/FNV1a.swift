/// FNV-1a, 64 bits: a number that stands for bytes, quick to work out and the same on every machine. It tells texts apart, and
/// keeps nothing secret.
package struct FNV1a: Hashable, Sendable {
    /// The number for what was added so far.
    package var value: UInt64

    /// The number for no bytes, or that of others to go on from.
    @inlinable package init(from start: UInt64 = 0xCBF2_9CE4_8422_2325) { value = start }

    /// The number for some bytes, which may come after others.
    @inlinable package init(_ bytes: some Sequence<UInt8>, from start: UInt64 = 0xCBF2_9CE4_8422_2325) {
        self.init(from: start)
        for byte in bytes { add(UInt64(byte)) }
    }

    /// Adds a byte, or another number.
    @inlinable package mutating func add(_ number: UInt64) { value = (value ^ number) &* 0x0000_0100_0000_01B3 }

    /// The number in sixteen hexadecimal digits.
    package var digits: String { value.hexadecimal(16) }
}

extension FixedWidthInteger {
    /// The number in small hexadecimal digits, with zeros before them up to a length.
    package func hexadecimal(_ length: Int) -> String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: Swift.max(0, length - digits.count)) + digits
    }
}
