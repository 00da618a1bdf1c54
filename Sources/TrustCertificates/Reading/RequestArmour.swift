import Foundation
import TrustAPI

/// The bytes of a CSR from how clients send it: PEM with or without its armour, with other text around it, with line
/// ends of any kind or none.
enum RequestArmour {
    private static let labels = ["CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"]

    /// The bytes inside.
    /// - Throws: `undecodable` where the armour is that of something else, such as a certificate.
    static func bytes(of text: String) throws(SigningRequestProblem) -> [UInt8] {
        let (label, body) = try split(text)
        guard let data = Data(base64Encoded: try unfolded(body)), !data.isEmpty else { throw .notBase64 }
        guard label.map({ labels.contains(String($0)) }) ?? true else { throw .undecodable }
        return Array(data)
    }

    /// The label of the armour and what stands between its lines, of a CSR if there is one; or all of the text and no
    /// label.
    private static func split(_ text: String) throws(SigningRequestProblem) -> (label: Substring?, body: Substring) {
        let starts = labels.lazy.compactMap { text.range(of: "-----BEGIN \($0)-----")?.lowerBound }
        guard let start = starts.first ?? text.range(of: "-----BEGIN ")?.lowerBound else { return (nil, text[...]) }
        let rest = text[start...].dropFirst("-----BEGIN ".count)
        guard let mark = rest.range(of: "-----"), let end = rest.range(of: "-----END \(rest[..<mark.lowerBound])-----")
        else { throw .notBase64 }
        return (rest[..<mark.lowerBound], rest[mark.upperBound..<end.lowerBound])
    }

    /// The text without line ends and blanks. Blanks may stand at the ends of lines, or in place of all line ends, and
    /// then the pieces between them are equally long. Others were plus signs before somebody forgot to encode them:
    /// that is not repaired.
    private static func unfolded(_ body: Substring) throws(SigningRequestProblem) -> String {
        let lines = body.split(whereSeparator: \.isNewline).map { $0.split { $0 == " " || $0 == "\t" } }
            .filter { !$0.isEmpty }
        let areFolded = lines.count == 1 && Set(lines[0].dropLast().map(\.count)).count == 1
        guard areFolded || lines.allSatisfy({ $0.count == 1 }) else { throw .notBase64 }
        return lines.joined().joined()
    }
}
