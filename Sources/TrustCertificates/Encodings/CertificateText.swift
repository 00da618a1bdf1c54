import Foundation

/// Certificates, and other bytes, as text.
package enum CertificateText {
    /// PEM: 64 columns, LF at the end of each line, the last too.
    package static func pem(_ der: [UInt8], label: String = "CERTIFICATE") -> String {
        let text = Array(base64(der).utf8)
        let lines = stride(from: 0, to: text.count, by: 64).map { start in
            String(decoding: text[start..<min(start + 64, text.count)], as: UTF8.self) + "\n"
        }
        return "-----BEGIN \(label)-----\n\(lines.joined())-----END \(label)-----\n"
    }

    /// Base64 in one line, without armour.
    package static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
