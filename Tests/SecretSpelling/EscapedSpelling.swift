import Foundation
import TrustAPI

/// Ways of writing a text, each of which a client, a server or a log may use.
package enum EscapedSpelling: CaseIterable, Sendable {
    case form, percent, smallPercent, json, jsonUnicode, jsonBytes, html, htmlDecimal, htmlHexadecimal

    package func callAsFunction(_ text: String) -> String {
        switch self {
        case .form: String(String(decoding: FormCoding.encode([FormField("", text)]), as: UTF8.self).dropFirst())
        case .percent: text.utf8.map { Self.hexadecimal($0, "%", capital: true) }.joined()
        case .smallPercent:
            text.utf8.map { $0 % 2 == 0 && $0 < 0x80 && $0 != 0x26 ? Self.hexadecimal($0, "%") : Self.plain($0) }
                .joined()
        case .json:
            String(decoding: (try? JSONEncoder().encode([text]).dropFirst(2).dropLast(2)) ?? Data(), as: UTF8.self)
        case .jsonUnicode: text.utf16.map { "\\u" + Self.padded(String($0, radix: 16), to: 4) }.joined()
        case .jsonBytes:
            text.unicodeScalars.map { $0.isASCII ? Self.hexadecimal(UInt8($0.value), "\\x") : String($0) }.joined()
        case .html:
            text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
                .replacing("\"", with: "&quot;").replacing("'", with: "&apos;")
        case .htmlDecimal: text.unicodeScalars.map { "&#\($0.value);" }.joined()
        case .htmlHexadecimal:
            text.unicodeScalars.map { "&#x00\(String($0.value, radix: 16, uppercase: true));" }.joined()
        }
    }

    private static func hexadecimal(_ byte: UInt8, _ prefix: String, capital: Bool = false) -> String {
        prefix + padded(String(byte, radix: 16, uppercase: capital), to: 2)
    }

    private static func plain(_ byte: UInt8) -> String {
        byte < 0x80 && byte != 0x25 && byte != 0x2B && byte != 0x26
            ? String(Unicode.Scalar(byte)) : hexadecimal(byte, "%")
    }

    private static func padded(_ digits: String, to count: Int) -> String {
        String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}

extension EscapedSpelling {
    /// A text in every spelling and encoding.
    package static func all(of text: String) -> [String] {
        EncodedSpelling.allCases.flatMap { encoding in allCases.map { $0(encoding(text)) } }
    }
}
