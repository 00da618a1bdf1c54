import Foundation
import TrustAPI

/// The bytes of a CSR from how clients send it: PEM with or without its armour, with other text around it, with line
/// ends of any kind or none.
enum RequestArmour {
    private static let labels = ["CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"]

    /// The bytes inside.
    static func bytes(of text: String) throws(SigningRequestProblem) -> [UInt8] {
        let pieces = try body(of: text).split(whereSeparator: \.isNewline).map { line throws(SigningRequestProblem) in
            try unfolded(line)
        }
        guard let data = Data(base64Encoded: pieces.joined()), !data.isEmpty else { throw .notBase64 }
        return Array(data)
    }

    /// What stands between the lines of the armour, or all of the text where there are none.
    private static func body(of text: String) throws(SigningRequestProblem) -> Substring {
        for label in labels {
            guard let start = text.range(of: "-----BEGIN \(label)-----") else { continue }
            let rest = text[start.upperBound...]
            guard let end = rest.range(of: "-----END \(label)-----") else { throw .notBase64 }
            return rest[..<end.lowerBound]
        }
        return text[...]
    }

    /// A line without its blanks. Blanks may stand at its ends, or in place of the line ends, and then the pieces
    /// between them are equally long. Others were plus signs before somebody forgot to encode them: that is not
    /// repaired.
    private static func unfolded(_ line: Substring) throws(SigningRequestProblem) -> String {
        let pieces = line.split { $0 == " " || $0 == "\t" }
        guard let length = pieces.first?.utf8.count else { return "" }
        guard pieces.count == 1 || (length % 4 == 0 && pieces.dropLast().allSatisfy { $0.utf8.count == length }) else {
            throw .notBase64
        }
        return pieces.joined()
    }
}
