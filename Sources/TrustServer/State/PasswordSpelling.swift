import TrustAPI
import TrustSimulator

/// How a password is written at a place.
enum PasswordSpelling: Equatable, Sendable {
    /// As it is.
    case raw
    /// As a form encodes it.
    case form
    /// In some other way: bytes that only show with the password, which the snapshot beside the log has.
    case sealed([UInt8])
    /// As logs of earlier versions have other ways: a character for each byte, `r` as it is, `+` for a blank, a digit for a
    /// percent sequence, which says whether its hexadecimal digits are small: 1 the second, 2 the first, 3 both.
    case pattern(String)

    /// How a password is written in bytes that are it, or that hold it.
    init(of password: String, in bytes: ArraySlice<UInt8>) {
        if bytes.elementsEqual(password.utf8) {
            self = .raw
        } else if bytes.elementsEqual(Self.form(password)) {
            self = .form
        } else {
            self = .sealed(Self.masked(bytes, with: password))
        }
    }

    /// A password in this spelling.
    func spelled(_ password: String) -> [UInt8] {
        switch self {
        case .raw: Array(password.utf8)
        case .form: Self.form(password)
        case .sealed(let bytes): Self.masked(bytes[...], with: password)
        case .pattern(let pattern): zip(password.utf8, pattern).flatMap { Self.spelled($0, as: $1) }
        }
    }

    private static func form(_ password: String) -> [UInt8] {
        Array(FormCoding.encode([FormField("", password)]).dropFirst())
    }

    /// Bytes that cannot be read without the password; the same once more are the bytes.
    private static func masked(_ bytes: ArraySlice<UInt8>, with password: String) -> [UInt8] {
        let start = FNV1a(password.utf8).value
        return bytes.enumerated().map { index, byte in
            byte ^ UInt8(truncatingIfNeeded: SplitMix.value(at: UInt64(index), from: start))
        }
    }

    private static func spelled(_ byte: UInt8, as character: Character) -> [UInt8] {

        guard let style = character.wholeNumberValue else { return [character == "+" ? UInt8(ascii: "+") : byte] }
        return [
            UInt8(ascii: "%"), ASCII.hexDigit(byte >> 4, isSmall: style & 2 != 0),
            ASCII.hexDigit(byte & 15, isSmall: style & 1 != 0),
        ]
    }
}

extension PasswordSpelling {
    private static let sealedPrefix = "sealed:"

    /// The name in a log.
    init(name: String) {
        switch name {
        case "raw": self = .raw
        case "form": self = .form
        default:
            let digits = name.hasPrefix(Self.sealedPrefix) ? Array(name.dropFirst(Self.sealedPrefix.count).utf8) : nil
            self = digits.flatMap(Self.bytes).map { .sealed($0) } ?? .pattern(name)
        }
    }

    var name: String {
        switch self {
        case .raw: "raw"
        case .form: "form"
        case .sealed(let bytes):
            Self.sealedPrefix + bytes.map { $0.hexadecimal(2) }.joined()
        case .pattern(let pattern): pattern
        }
    }

    /// The bytes of hexadecimal digits; nil where they are none.
    private static func bytes(_ digits: [UInt8]) -> [UInt8]? {
        let values = digits.compactMap(ASCII.hexValue)
        guard values.count == digits.count, values.count % 2 == 0 else { return nil }
        return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}
