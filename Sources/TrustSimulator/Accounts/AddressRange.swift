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
        guard let first = pieces.first, pieces.count <= 2, let bytes = Self.bytes(of: first) else { return nil }
        var length = bytes.count * 8
        if pieces.count == 2 {
            guard let stated = Self.decimal(pieces[1], upTo: length) else { return nil }
            length = stated
        }
        // An IPv4 block in the form of IPv6 is that block.
        let isMapped = Self.isMapped(bytes) && length >= 96
        self.bytes = isMapped ? Array(bytes.suffix(4)) : bytes
        prefixLength = isMapped ? length - 96 : length
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

    /// The 4 or 16 bytes of a client's address in text, which may name a zone.
    private static func address(_ text: Substring) -> [UInt8]? {
        guard let bytes = bytes(of: text.prefix { $0 != "%" }) else { return nil }
        return isMapped(bytes) ? Array(bytes.suffix(4)) : bytes
    }

    private static func bytes(of text: Substring) -> [UInt8]? {
        text.contains(":") ? sixteenBytes(text) : fourBytes(text)
    }

    private static func isMapped(_ bytes: [UInt8]) -> Bool {
        bytes.count == 16 && bytes.starts(with: Array(repeating: 0, count: 10) + [0xFF, 0xFF])
    }

    private static func fourBytes(_ text: Substring) -> [UInt8]? {
        let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
        let bytes = pieces.compactMap { decimal($0, upTo: 255).map(UInt8.init) }
        return pieces.count == 4 && bytes.count == 4 ? bytes : nil
    }

    /// Digits alone, without leading zeros, which some read as octal.
    private static func decimal(_ text: Substring, upTo limit: Int) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy(ASCII.isDigit), text == "0" || text.first != "0",
            let value = Int(text), value <= limit
        else { return nil }
        return value
    }

    private static func sixteenBytes(_ text: Substring) -> [UInt8]? {
        guard let gap = text.indices.first(where: { text[$0...].hasPrefix("::") }) else {
            return groups(text, endsAddress: true).flatMap { $0.count == 16 ? $0 : nil }
        }
        guard let head = groups(text[..<gap], endsAddress: false),
            let tail = groups(text[text.index(gap, offsetBy: 2)...], endsAddress: true),
            head.count + tail.count <= 14
        else { return nil }
        return head + Array(repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    /// The bytes of groups of four hexadecimal digits. Where they end an address, the last one may be an IPv4 address.
    private static func groups(_ text: Substring, endsAddress: Bool) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        var bytes: [UInt8] = []
        let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
            if endsAddress, index == pieces.count - 1, piece.contains(".") {
                guard let four = fourBytes(piece) else { return nil }
                bytes += four
            } else {
                guard (1...4).contains(piece.utf8.count), piece.allSatisfy(\.isHexDigit),
                    let group = UInt16(piece, radix: 16)
                else { return nil }
                bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
            }
        }
        return bytes
    }
}

extension AddressRange {
    /// A regular expression, in the dialect of JSON Schema, that matches what can be read and nothing else.
    package static let pattern: String = {
        let group = "[0-9A-Fa-f]{1,4}"
        let byte = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
        let four = "(\(byte)[.]){3}\(byte)"
        // Groups before the gap, and those after it, of which there may be that many in all.
        let groups = (1...6).map { "(\(group):){1,\($0)}(:\(group)){1,\(7 - $0)}" }
        let mixed = (1...5).map { "(\(group):){1,\($0)}:(\(group):){0,\(5 - $0)}\(four)" }
        let six =
            ["(\(group):){7}\(group)", "(\(group):){6}\(four)", "(\(group):){1,7}:", ":((:\(group)){1,7}|:)"]
            + groups + ["::(\(group):){0,5}\(four)"] + mixed
        let fourLength = "(/([12]?[0-9]|3[0-2]))?"
        let sixLength = "(/([1-9]?[0-9]|1[01][0-9]|12[0-8]))?"
        return "^(\(four)\(fourLength)|(\(six.joined(separator: "|")))\(sixLength))$"
    }()
}
