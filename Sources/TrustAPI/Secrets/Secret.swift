/// A text that must not be shown, such as a password, in every spelling in which it may be found (see `SecretSearch`).
package struct Secret: Hashable, Sendable {
    /// A shorter one is part of many words, so that it counts only as a word of its own, and not encoded.
    static let shortestAnywhere = 4

    /// The secret itself, in plain text.
    package let text: String
    /// Whether it counts in capital and small letters alike, as a login name does.
    package let ignoresCase: Bool
    /// What it looks like, apart from escapes.
    let patterns: [SecretPattern]

    /// Works out every spelling at once, so make it once and keep it.
    package init(_ text: String, ignoringCase ignoresCase: Bool = false) {
        self.text = text
        self.ignoresCase = ignoresCase
        patterns = SecretPattern.all(of: text, ignoringCase: ignoresCase)
    }

    /// A password with the pieces that it falls into where a form has it unencoded: each but the first is then the name of an
    /// argument.
    package static func password(_ text: String) -> [Secret] {
        let pieces = text.split(separator: "&").map(String.init)
        let long = pieces.count > 1 ? pieces.filter { $0.utf8.count >= shortestAnywhere } : []
        return [Secret(text)] + long.map { Secret($0) }
    }

    var isShort: Bool { text.utf8.count < Self.shortestAnywhere }

    package static func == (left: Secret, right: Secret) -> Bool {
        left.text == right.text && left.ignoresCase == right.ignoresCase
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// Bytes to be found, each as it is or escaped, in one of the notations of a secret.
struct SecretPattern: Sendable {
    enum Notation: Int, CaseIterable, Sendable {
        case text, textInAnyCase, base64, hexadecimal
    }

    /// Shorter pieces of Base64 are found anywhere by chance.
    private static let shortestBase64 = 5

    let notation: Notation
    /// As `canonical` has them.
    let bytes: [UInt8]

    init(_ notation: Notation, _ bytes: some Sequence<UInt8>) {
        self.notation = notation
        self.bytes = bytes.map(notation.canonical)
    }

    static func all(of text: String, ignoringCase: Bool) -> [SecretPattern] {
        let raw = Array(text.utf8)
        guard !raw.isEmpty else { return [] }
        var patterns = [SecretPattern(ignoringCase ? .textInAnyCase : .text, raw)]
        guard raw.count >= Secret.shortestAnywhere else { return patterns }
        let form = Array(FormCoding.encode([FormField("", text)]).dropFirst())
        for bytes in form == raw ? [raw] : [raw, form] {
            let digits = bytes.flatMap { [ASCII.hexDigit($0 >> 4), ASCII.hexDigit($0 & 15)] }
            patterns.append(SecretPattern(.hexadecimal, digits))
            patterns += (0..<3).map { Base64.core(of: bytes, at: $0) }.filter { $0.count >= shortestBase64 }.map {
                SecretPattern(.base64, $0)
            }
        }
        return patterns
    }
}

extension SecretPattern.Notation {
    /// All bytes that are written as one in this notation.
    func variants(of canonical: UInt8) -> [UInt8] {
        switch self {
        case .text: [canonical]
        case .textInAnyCase, .hexadecimal: ASCII.isLetter(canonical) ? [canonical, canonical ^ 0x20] : [canonical]
        case .base64:
            switch canonical {
            case UInt8(ascii: "+"): Array("+-".utf8)
            case UInt8(ascii: "/"): Array("/_,".utf8)
            default: [canonical]
            }
        }
    }

    /// The byte that stands for all that mean the same in this notation: the alphabets of Base64 differ in two digits.
    func canonical(_ byte: UInt8) -> UInt8 {
        switch self {
        case .text: return byte
        case .textInAnyCase, .hexadecimal:
            return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        case .base64:
            switch byte {
            case UInt8(ascii: "-"): return UInt8(ascii: "+")
            case UInt8(ascii: "_"), UInt8(ascii: ","): return UInt8(ascii: "/")
            default: return byte
            }
        }
    }
}

/// As much of Base64 as it takes to recognize it.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Whether a byte is a digit in one of the alphabets.
    static func isDigit(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || "+/-_,".utf8.contains(byte)
    }

    /// The digits of bytes that begin `offset` bytes into a group of three, without those that their neighbours share.
    static func core(of bytes: [UInt8], at offset: Int) -> ArraySlice<UInt8> {
        let padded = Array(repeating: 0, count: offset) + bytes + [0, 0]
        var digits: [UInt8] = []
        for start in stride(from: 0, through: padded.count - 3, by: 3) {
            let group = padded[start..<start + 3].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
            digits += [18, 12, 6, 0].map { alphabet[Int(group >> UInt32($0) & 63)] }
        }
        return digits[..<((offset + bytes.count) * 4 / 3)].dropFirst((offset * 4 + 2) / 3)
    }
}
