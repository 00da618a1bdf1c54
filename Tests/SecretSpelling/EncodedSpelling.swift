import Foundation

/// Ways of writing bytes in letters and digits, at three places of a longer text.
package enum EncodedSpelling: CaseIterable, Sendable {
    case none, base64, base64ForURLs, base64ForMailboxes, base64InLines, hexadecimal, capitalHexadecimal

    package func callAsFunction(_ text: String, after lead: String = "") -> String {
        let bytes = Data((lead + text).utf8)
        let base64 = bytes.base64EncodedString()
        return switch self {
        case .none: text
        case .base64: base64
        case .base64ForURLs: base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        case .base64ForMailboxes: base64.replacing("/", with: ",")
        case .base64InLines: base64.enumerated().map { $0 > 0 && $0 % 7 == 0 ? "\r\n\($1)" : String($1) }.joined()
        case .hexadecimal: bytes.map { String(format: "%02x", $0) }.joined()
        case .capitalHexadecimal: bytes.map { String(format: "%02X", $0) }.joined()
        }
    }
}
