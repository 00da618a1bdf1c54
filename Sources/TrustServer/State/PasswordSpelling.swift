import TrustAPI

/// How a password is written in a form.
enum PasswordSpelling: Equatable, Sendable {
    /// As it is.
    case raw
    /// As a form encodes it.
    case form
    /// In some other way. A character for each byte: `r` as it is, `+` for a blank, a digit for a percent sequence, which
    /// says whether its hexadecimal digits are small: 1 the second, 2 the first, 3 both.
    case other(String)

    /// The name in a log.
    init(name: String) {
        switch name {
        case "raw": self = .raw
        case "form": self = .form
        default: self = .other(name)
        }
    }

    var name: String {
        switch self {
        case .raw: "raw"
        case .form: "form"
        case .other(let pattern): pattern
        }
    }

    /// A password in this spelling.
    func spelled(_ password: String) -> [UInt8] {
        switch self {
        case .raw: Array(password.utf8)
        case .form: Self.form(password)
        case .other(let pattern): zip(password.utf8, pattern).flatMap { Self.spelled($0, as: $1) }
        }
    }

    /// How a password is spelled at a position, and where it ends; nil where something else stands there.
    static func find(_ password: [UInt8], in bytes: [UInt8], at start: Int) -> (PasswordSpelling, end: Int)? {
        if bytes[start...].starts(with: password) { return (.raw, start + password.count) }
        var pattern = ""
        var end = start
        for byte in password {
            guard let (character, length) = spelling(of: byte, in: bytes, at: end) else { return nil }
            pattern.append(character)
            end += length
        }
        let isForm = bytes[start..<end].elementsEqual(form(String(decoding: password, as: UTF8.self)))
        return (isForm ? .form : .other(pattern), end)
    }

    private static func form(_ password: String) -> [UInt8] {
        Array(FormCoding.encode([FormField("", password)]).dropFirst())
    }

    private static func spelling(of byte: UInt8, in bytes: [UInt8], at index: Int) -> (Character, length: Int)? {
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
            let high = ASCII.hexValue(bytes[index + 1]), let low = ASCII.hexValue(bytes[index + 2]),
            high << 4 | low == byte
        {
            let small = bytes[(index + 1)...(index + 2)].map { $0 >= UInt8(ascii: "a") }
            return (["0", "1", "2", "3"][(small[0] ? 2 : 0) + (small[1] ? 1 : 0)], 3)
        }
        if bytes[index] == byte { return ("r", 1) }
        return byte == UInt8(ascii: " ") && bytes[index] == UInt8(ascii: "+") ? ("+", 1) : nil
    }

    private static func spelled(_ byte: UInt8, as character: Character) -> [UInt8] {
        let capital = Array("0123456789ABCDEF".utf8)
        let small = Array("0123456789abcdef".utf8)
        let (high, low) = (Int(byte >> 4), Int(byte & 15))
        let percent = UInt8(ascii: "%")
        return switch character {
        case "+": [UInt8(ascii: "+")]
        case "0": [percent, capital[high], capital[low]]
        case "1": [percent, capital[high], small[low]]
        case "2": [percent, small[high], capital[low]]
        case "3": [percent, small[high], small[low]]
        default: [byte]
        }
    }
}
