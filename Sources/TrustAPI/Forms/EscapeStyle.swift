/// How a form writes what it cannot hold as it is.
package struct EscapeStyle: Equatable, Sendable {
    var blank = BlankEncoding.plus
    var digits = HexadecimalCase.upper
    var unescaped = UnescapedCharacters.form
    /// Whether nothing is escaped at all.
    var isRaw = false

    /// That of `application/x-www-form-urlencoded`.
    package static let form = EscapeStyle()

    init() {}

    /// The style that is chosen.
    package init(_ assumptions: Assumptions) {
        blank = assumptions[Assumed.blankEncoding]
        digits = assumptions[Assumed.hexadecimalCase]
        unescaped = assumptions[Assumed.unescapedCharacters]
        isRaw = assumptions[Assumed.responseEncoding] == .raw
    }

    /// Adds a byte of a name or a value.
    package func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        if isRaw || ASCII.isDigit(byte) || ASCII.isLetter(byte) || unescaped.contain(byte) {
            bytes.append(byte)
        } else if byte == UInt8(ascii: " "), blank == .plus {
            bytes.append(UInt8(ascii: "+"))
        } else {
            bytes.append(UInt8(ascii: "%"))
            bytes.append(ASCII.hexDigit(byte >> 4, isSmall: digits == .lower))
            bytes.append(ASCII.hexDigit(byte & 15, isSmall: digits == .lower))
        }
    }
}

extension UnescapedCharacters {
    /// Whether a byte that is neither letter nor digit stays as it is.
    func contain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        case UInt8(ascii: "*"): self != .unreserved
        case UInt8(ascii: "~"): self != .form
        case UInt8(ascii: "!"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"): self == .component
        default: false
        }
    }
}
