import TrustAPI

/// Addresses from which an account may log in: one address or a CIDR block, IPv4 or IPv6.
package struct AddressRange: Hashable, Sendable, CustomStringConvertible {
    /// As it was written.
    package let description: String
    private let bytes: [UInt8]
    private let prefixLength: Int

    /// Reads `192.0.2.1`, `192.0.2.0/24`, `2001:db8::/32`.
    package init?(_ text: String) {
        let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = pieces.first, pieces.count <= 2, let bytes = Self.address(first) else { return nil }
        if pieces.count == 2 {
            guard let length = Int(pieces[1]), (0...bytes.count * 8).contains(length) else { return nil }
            prefixLength = length
        } else {
            prefixLength = bytes.count * 8
        }
        self.bytes = bytes
        description = text
    }

    /// Whether an address, in text, is in the range. IPv4 in IPv6 (`::ffff:192.0.2.1`) counts as IPv4.
    package func contains(_ address: String) -> Bool {
        guard let other = Self.address(Substring(address)), other.count == bytes.count else { return false }
        return (0..<prefixLength).allSatisfy { bit in
            let mask: UInt8 = 0x80 >> UInt8(bit % 8)
            return bytes[bit / 8] & mask == other[bit / 8] & mask
        }
    }

    /// The 4 or 16 bytes of an address in text.
    private static func address(_ text: Substring) -> [UInt8]? {
        guard text.contains(":") else { return fourBytes(text) }
        guard let bytes = sixteenBytes(text.prefix { $0 != "%" }) else { return nil }
        let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]
        return bytes.starts(with: mapped) ? Array(bytes.suffix(4)) : bytes
    }

    private static func fourBytes(_ text: Substring) -> [UInt8]? {
        let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
        let bytes = pieces.compactMap { piece in
            piece.utf8.allSatisfy(ASCII.isDigit) ? UInt8(piece) : nil
        }
        return pieces.count == 4 && bytes.count == 4 ? bytes : nil
    }

    private static func sixteenBytes(_ text: Substring) -> [UInt8]? {
        guard let gap = text.indices.first(where: { text[$0...].hasPrefix("::") }) else {
            return groups(text).flatMap { $0.count == 16 ? $0 : nil }
        }
        guard let head = groups(text[..<gap]), let tail = groups(text[text.index(gap, offsetBy: 2)...]),
            head.count + tail.count <= 14
        else { return nil }
        return head + Array(repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    private static func groups(_ text: Substring) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        var bytes: [UInt8] = []
        for piece in text.split(separator: ":", omittingEmptySubsequences: false) {
            if piece.contains(".") {
                guard let four = fourBytes(piece) else { return nil }
                bytes += four
            } else {
                guard (1...4).contains(piece.count), let group = UInt16(piece, radix: 16) else { return nil }
                bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
            }
        }
        return bytes
    }
}
