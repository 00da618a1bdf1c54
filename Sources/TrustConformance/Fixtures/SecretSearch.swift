import Foundation
import TrustAPI
import TrustDocuments

/// Looks for secrets in what is about to be written: as they are, as JSON or a URL writes them, and in base64.
package struct SecretSearch: Sendable {
    /// The shortest piece of base64 that says something; a shorter one stands anywhere by chance.
    private static let shortestBase64 = 6

    private let secrets: [Data]
    private let encoded: [Data]

    package init(_ secrets: some Collection<String>) {
        let known = Set(secrets).filter { !$0.isEmpty }.sorted()
        self.secrets = known.map { Data($0.utf8) }
        let quoted = known.map { JSONWriter.compact(.string($0)).utf8.dropFirst().dropLast() }.map(Array.init)
        let html = known.map { HTML.escaped($0) }.flatMap { [$0, $0.replacing("'", with: "&#39;")] }.map {
            Array($0.utf8)
        }
        encoded = (quoted + html + known.flatMap { Self.base64(of: Array($0.utf8)) }).map { Data($0) }
    }

    /// Whether one of the secrets stands in a text.
    package func finds(in text: String) -> Bool {
        if secrets.isEmpty { return false }
        let bytes = Array(text.utf8)
        // What is escaped may be escaped once more.
        let plain = [bytes, FormCoding.unescaped(bytes), FormCoding.unescaped(bytes, blank: UInt8(ascii: "+"))]
        let twice = FormCoding.unescaped(plain[1])
        // Every line of a recording comes here, and `Data` is searched far quicker than an array.
        let forms = Set(plain + [twice]).map { Data($0) }
        return (secrets + encoded).contains { secret in forms.contains { $0.range(of: secret) != nil } }
    }

    /// What base64 makes of a secret, wherever in the encoded bytes it begins, in both alphabets.
    private static func base64(of secret: [UInt8]) -> [[UInt8]] {
        (0..<3).flatMap { offset -> [[UInt8]] in
            let whole = Array(Data([UInt8](repeating: 0, count: offset) + secret).base64EncodedString().utf8)
            // The first and the last digit may also say something of what stands beside the secret.
            let core = whole[..<((offset + secret.count) * 4 / 3)].dropFirst((offset * 4 + 2) / 3)
            guard core.count >= shortestBase64 else { return [] }
            let forURLs = core.map { digit in
                switch digit {
                case UInt8(ascii: "+"): UInt8(ascii: "-")
                case UInt8(ascii: "/"): UInt8(ascii: "_")
                default: digit
                }
            }
            return [Array(core), forURLs]
        }
    }
}
