/// Bytes in which a character may be escaped: in percent-encoding, HTML or JSON, and what escapes it once more.
final class EscapedText {
    /// What is read at a place: the bytes that it stands for, and where it ends.
    struct Unit {
        let bytes: [UInt8]
        let end: Int
    }

    /// How often a character may be escaped.
    private static let deepest = 3
    /// `#x10FFFF` with some zeros.
    private static let longestEntity = 12
    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]

    let bytes: [UInt8]
    /// What was read already, since each pattern asks for it again.
    private var known: [Int: [Unit]] = [:]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether an escaped character may begin with a byte. All others stand for themselves.
    static func isLead(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "&"), UInt8(ascii: "\\"): true
        default: false
        }
    }

    /// All that may be read at a place: the byte itself first.
    func units(at index: Int) -> [Unit] {
        if let known = known[index] { return known }
        let units = units(at: index, depth: Self.deepest)
        known[index] = units
        return units
    }

    private func units(at index: Int, depth: Int) -> [Unit] {
        guard index < bytes.count else { return [] }
        let plain = Unit(bytes: [bytes[index]], end: index + 1)
        guard depth > 0, Self.isLead(bytes[index]) else { return [plain] }
        // What begins an escape may be escaped itself.
        let leads = units(at: index, depth: depth - 1)
        let escaped = leads.compactMap { lead in
            lead.bytes.count == 1 ? unescaped(lead.bytes[0], at: lead.end, depth: depth - 1) : nil
        }
        var units = leads
        for unit in escaped where !units.contains(where: { $0.end == unit.end && $0.bytes == unit.bytes }) {
            units.append(unit)
        }
        return units
    }

    /// What an escape stands for whose first byte is `lead`, and whose second is at an index; nil where none is there.
    private func unescaped(_ lead: UInt8, at index: Int, depth: Int) -> Unit? {
        switch lead {
        case UInt8(ascii: "+"): Unit(bytes: [UInt8(ascii: " ")], end: index)
        case UInt8(ascii: "%"): hexadecimal(2, at: index, depth).map { Unit(bytes: [UInt8($0.value)], end: $0.end) }
        case UInt8(ascii: "&"): entity(at: index, depth)
        case UInt8(ascii: "\\"): jsonEscape(at: index, depth)
        default: nil
        }
    }

    private func entity(at index: Int, _ depth: Int) -> Unit? {
        var name = ""
        var end = index
        while let (byte, next) = character(at: end, depth), name.utf8.count <= Self.longestEntity {
            end = next
            if byte == UInt8(ascii: ";") {
                return Self.scalars(ofEntity: name).map { Unit(bytes: Array($0.utf8), end: end) }
            }
            guard byte == UInt8(ascii: "#") || ASCII.isLetter(byte) || ASCII.isDigit(byte) else { return nil }
            name.unicodeScalars.append(Unicode.Scalar(byte))
        }
        return nil
    }

    private static func scalars(ofEntity name: String) -> String? {
        guard name.hasPrefix("#") else { return entities[name] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
        let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { String($0) }
    }

    private func jsonEscape(at index: Int, _ depth: Int) -> Unit? {
        guard let (byte, next) = character(at: index, depth) else { return nil }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"):
            return Unit(bytes: [byte], end: next)
        case UInt8(ascii: "n"): return Unit(bytes: [0x0A], end: next)
        case UInt8(ascii: "r"): return Unit(bytes: [0x0D], end: next)
        case UInt8(ascii: "t"): return Unit(bytes: [0x09], end: next)
        case UInt8(ascii: "b"): return Unit(bytes: [0x08], end: next)
        case UInt8(ascii: "f"): return Unit(bytes: [0x0C], end: next)
        case UInt8(ascii: "x"):
            return hexadecimal(2, at: next, depth).map { Unit(bytes: [UInt8($0.value)], end: $0.end) }
        case UInt8(ascii: "u"):
            guard let (high, end) = hexadecimal(4, at: next, depth) else { return nil }
            if let scalar = Unicode.Scalar(high) { return Unit(bytes: Array(String(scalar).utf8), end: end) }
            return surrogatePair(high, at: end, depth)
        default: return nil
        }
    }

    private func surrogatePair(_ high: UInt32, at index: Int, _ depth: Int) -> Unit? {
        guard let (slash, letter) = character(at: index, depth), slash == UInt8(ascii: "\\"),
            let (u, digits) = character(at: letter, depth), u == UInt8(ascii: "u"),
            let (low, end) = hexadecimal(4, at: digits, depth), high & 0xFC00 == 0xD800, low & 0xFC00 == 0xDC00,
            let scalar = Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + low & 0x3FF)
        else { return nil }
        return Unit(bytes: Array(String(scalar).utf8), end: end)
    }

    /// The value of some hexadecimal digits.
    private func hexadecimal(_ count: Int, at index: Int, _ depth: Int) -> (value: UInt32, end: Int)? {
        var (value, end): (UInt32, Int) = (0, index)
        for _ in 0..<count {
            guard let (byte, next) = character(at: end, depth), let digit = ASCII.hexValue(byte) else { return nil }
            (value, end) = (value << 4 | UInt32(digit), next)
        }
        return (value, end)
    }

    /// A character within an escape, which may be escaped itself.
    private func character(at index: Int, _ depth: Int) -> (byte: UInt8, end: Int)? {
        guard let unit = units(at: index, depth: depth).last, unit.bytes.count == 1 else { return nil }
        return (unit.bytes[0], unit.end)
    }
}
