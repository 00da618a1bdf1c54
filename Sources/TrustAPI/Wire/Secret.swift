/// A text that must not be shown, in the spellings in which it may stand somewhere.
package struct Secret: Hashable, Sendable {
    package let text: String
    /// As it is, and as a form encodes it.
    private let spellings: [[UInt8]]
    /// What its base64 has in common, wherever in a longer text it stands.
    private let encodedCores: [[UInt8]]

    package init(_ text: String) {
        self.text = text
        let raw = Array(text.utf8)
        let encoded = Array(FormCoding.encode([FormField("", text)]).dropFirst())
        spellings = raw == encoded ? [raw] : [raw, encoded]
        encodedCores = raw.count < 6 ? [] : (0..<3).map { Self.base64Core(of: raw, at: $0) }
    }

    /// A password with the pieces that it falls into where a form has it unencoded: each but the first is then the name of an
    /// argument.
    package static func password(_ text: String) -> [Secret] {
        let pieces = text.split(separator: "&").map(String.init)
        return [Secret(text)] + (pieces.count > 1 ? pieces.filter { $0.utf8.count >= 4 }.map { Secret($0) } : [])
    }

    /// A shorter one stands in many words, so that only a word of its own counts.
    private var isShort: Bool { text.utf8.count < 4 }

    /// Bytes with the mask in the place of each of its spellings.
    func removed(from bytes: [UInt8]) -> [UInt8] {
        spellings.filter { !$0.isEmpty }.reduce(bytes) { bytes, spelling in
            guard var place = bytes.firstRange(ofBytes: spelling, from: 0) else { return bytes }
            var result: [UInt8] = []
            var done = 0
            while true {
                let isWord = !isShort || bytes.isWord(place)
                result += bytes[done..<place.lowerBound]
                result += isWord ? Array(Redaction.mask.utf8) : spelling
                done = place.upperBound
                guard let next = bytes.firstRange(ofBytes: spelling, from: done) else { break }
                place = next
            }
            return result + bytes[done...]
        }
    }

    /// Whether it comes out when bytes are decoded, once or more.
    func hides(in bytes: [UInt8]) -> Bool {
        guard !isShort else { return false }
        if encodedCores.contains(where: { bytes.firstRange(ofBytes: $0, from: 0) != nil }) { return true }
        var decoded = bytes
        for _ in 0..<3 where decoded.contains(UInt8(ascii: "%")) || decoded.contains(UInt8(ascii: "+")) {
            let plain = FormCoding.unescaped(decoded, blank: UInt8(ascii: "+"))
            let literal = FormCoding.unescaped(decoded)
            if [plain, literal].contains(where: { $0.firstRange(ofBytes: Array(text.utf8), from: 0) != nil }) {
                return true
            }
            decoded = literal
        }
        return false
    }

    /// The base64 of bytes that stand `offset` bytes into a group of three, without the digits that their neighbours share.
    private static func base64Core(of bytes: [UInt8], at offset: Int) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let padded = Array(repeating: 0, count: offset) + bytes
        var digits: [UInt8] = []
        for start in stride(from: 0, through: padded.count - 3, by: 3) {
            let group = padded[start..<start + 3].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
            digits += [18, 12, 6, 0].map { alphabet[Int(group >> UInt32($0) & 63)] }
        }
        return Array(digits.dropFirst(offset == 0 ? 0 : offset + 1))
    }
}

extension [UInt8] {
    /// The first place of other bytes at or after an index.
    fileprivate func firstRange(ofBytes part: [UInt8], from start: Int) -> Range<Int>? {
        guard let head = part.first, part.count <= count - start else { return nil }
        var index = start
        while index <= count - part.count {
            if self[index] == head, self[index..<index + part.count].elementsEqual(part) {
                return index..<index + part.count
            }
            index += 1
        }
        return nil
    }

    /// Whether a place stands by itself, with no letter or digit beside it.
    fileprivate func isWord(_ place: Range<Int>) -> Bool {
        func isPart(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) }
        let before = place.lowerBound > 0 && isPart(self[place.lowerBound - 1])
        let after = place.upperBound < count && isPart(self[place.upperBound])
        return !before && !after
    }
}
