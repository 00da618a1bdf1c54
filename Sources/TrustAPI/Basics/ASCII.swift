/// Questions about single ASCII bytes, and comparison without case, without Foundation.
package enum ASCII {
    /// Whether a byte is one of `0` to `9`.
    package static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Whether a byte is an ASCII letter, of either case.
    package static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// The value of a hexadecimal digit in either case, or nil.
    package static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The hexadecimal digit of a number below 16.
    package static func hexDigit(_ value: UInt8, isSmall: Bool = false) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: isSmall ? "a" : "A") + value - 10
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    /// Whether two texts are equal but for the case of ASCII letters: how names of domains and mailboxes compare.
    package static func equalIgnoringCase(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        var (left, right) = (left, right)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                left.indices.allSatisfy { left[$0] == right[$0] || lower(left[$0]) == lower(right[$0]) }
            }
        }
    }

    /// The same for parts of texts. Most comparisons are of whole ones, and those cost a tenth without generics.
    package static func equalIgnoringCase(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
        equalIgnoringCase(String(left), String(right))
    }
}
