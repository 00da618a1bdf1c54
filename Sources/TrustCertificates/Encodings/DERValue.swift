import SwiftASN1
import TrustAPI

/// A value in DER, put together from the inside out. Unlike the serializers of libraries it cannot fail.
struct DERValue {
    let bytes: [UInt8]

    /// What is in DER already.
    init(raw bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    /// A value with its tag and its content.
    init(tag: UInt8, _ content: some Collection<UInt8>) {
        let size = content.count
        let digits = withUnsafeBytes(of: UInt64(size).bigEndian) { Array($0.drop { $0 == 0 }) }
        bytes = [tag] + (size < 0x80 ? [UInt8(size)] : [0x80 | UInt8(digits.count)] + digits) + content
    }

    static let null = DERValue(tag: 0x05, [])
    static let yes = DERValue(tag: 0x01, [0xFF])

    static func sequence(_ parts: [DERValue]) -> DERValue { DERValue(tag: 0x30, parts.flatMap(\.bytes)) }

    /// A set whose parts are in the order of DER already.
    static func set(_ parts: [DERValue]) -> DERValue { DERValue(tag: 0x31, parts.flatMap(\.bytes)) }

    /// `[number]` around values: explicit around one, implicit in place of a sequence or a set.
    static func context(_ number: UInt8, _ parts: [DERValue]) -> DERValue {
        DERValue(tag: 0xA0 | number, parts.flatMap(\.bytes))
    }

    /// A number that is not negative, the most significant byte first.
    static func integer(_ bytes: [UInt8]) -> DERValue {
        let digits = bytes.drop { $0 == 0 }
        return DERValue(tag: 0x02, (digits.first ?? 0x80) < 0x80 ? Array(digits) : [0] + digits)
    }

    static func octets(_ content: [UInt8]) -> DERValue { DERValue(tag: 0x04, content) }

    /// Bits, of which the last byte has some that do not count.
    static func bits(_ content: [UInt8], unused: UInt8 = 0) -> DERValue { DERValue(tag: 0x03, [unused] + content) }

    static func identifier(_ identifier: ASN1ObjectIdentifier) -> DERValue {
        let parts = identifier.oidComponents
        guard parts.count > 1 else { return DERValue(tag: 0x06, []) }
        return DERValue(tag: 0x06, ([parts[0] * 40 + parts[1]] + parts.dropFirst(2)).flatMap(septets))
    }

    /// A number in groups of seven bits, of which all but the last are marked.
    private static func septets(_ number: UInt) -> [UInt8] {
        var (groups, rest) = ([UInt8(number & 0x7F)], number >> 7)
        while rest > 0 {
            groups.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
            rest >>= 7
        }
        return groups
    }

    /// A time, with two digits for the years 1950 to 2049 as RFC 5280 wants it; those that have no four digits are
    /// cut off.
    static func time(_ moment: Moment) -> DERValue {
        let span = Moment(seconds: -62_167_219_200)...Moment(seconds: 253_402_300_799)
        let digits = min(max(moment, span.lowerBound), span.upperBound).iso8601.utf8.filter(ASCII.isDigit)
        let isShort = ("1950"..."2049").contains(String(decoding: digits.prefix(4), as: UTF8.self))
        return DERValue(
            tag: isShort ? 0x17 : 0x18, (isShort ? digits.dropFirst(2) : digits[...]) + [UInt8(ascii: "Z")])
    }
}
