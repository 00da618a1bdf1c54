import Foundation
import TrustAPI

/// The bytes of a CSR from how clients send it: PEM with or without its armour, with other text around it, with line
/// ends of any kind or none.
enum RequestArmour {
    private static let labels = ["CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"]
    private static let begin = "-----BEGIN "
    private static let dashes = "-----"

    /// The bytes inside.
    /// - Throws: `undecodable` where the armour is that of something else, such as a certificate.
    static func bytes(of text: String) throws(SigningRequestProblem) -> [UInt8] {
        let (label, body) = try split(Array(text.utf8)[...])
        guard let data = Data(base64Encoded: try unfolded(body)), !data.isEmpty else { throw .notBase64 }
        guard label.map(labels.contains) ?? true else { throw .undecodable }
        return Array(data)
    }

    /// The label of the armour and what stands between its lines, of a CSR if there is one; or all of the text and no
    /// label.
    private static func split(
        _ text: ArraySlice<UInt8>
    ) throws(SigningRequestProblem) -> (label: String?, body: ArraySlice<UInt8>) {
        let starts = labels.lazy.compactMap { text.range(of: "\(begin)\($0)\(dashes)")?.lowerBound }
        guard let start = starts.first ?? text.range(of: begin)?.lowerBound else { return (nil, text) }
        let rest = text[start...].dropFirst(begin.utf8.count)
        guard let mark = rest.range(of: dashes) else { throw .notBase64 }
        let label = String(decoding: rest[..<mark.lowerBound], as: UTF8.self)
        let body = rest[mark.upperBound...]
        guard let end = body.range(of: "-----END \(label)\(dashes)") else { throw .notBase64 }
        return (label, body[..<end.lowerBound])
    }

    /// The text without line ends and blanks. Blanks may stand at the ends of lines, or in place of all line ends, and
    /// then the pieces between them are equally long. Others were plus signs before somebody forgot to encode them:
    /// that is not repaired.
    private static func unfolded(_ body: ArraySlice<UInt8>) throws(SigningRequestProblem) -> Data {
        let lines = body.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            .map { $0.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }.filter { !$0.isEmpty }
        let areFolded = lines.count == 1 && Set(lines[0].dropLast().map(\.count)).count == 1
        guard areFolded || lines.allSatisfy({ $0.count == 1 }) else { throw .notBase64 }
        return Data(lines.flatMap { $0.flatMap(\.self) })
    }
}

extension ArraySlice<UInt8> {
    /// Where a text that is not empty begins and ends for the first time.
    fileprivate func range(of text: String) -> Range<Int>? {
        let sought = Array(text.utf8)
        return indices.dropLast(sought.count - 1).first { self[$0] == sought[0] && self[$0...].starts(with: sought) }
            .map { $0..<$0 + sought.count }
    }
}
