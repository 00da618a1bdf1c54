import Foundation
import TrustAPI

/// Takes a login out of what was sent and of what came back, in whatever form it stands there.
struct LoginRedaction: Sendable {
    /// What stands for the login name, where that is not the one of the documents' samples.
    static let namePlaceholder = "{loginName}"
    /// What stands for a cookie.
    static let cookiePlaceholder = "{cookie}"

    /// Each secret with what takes its place, longest first.
    private let secrets: [(text: String, placeholder: String)]
    /// The bytes in which a secret may stand, longest first.
    private let forms: [(bytes: [UInt8], placeholder: [UInt8])]

    init(_ credentials: Credentials) {
        var secrets = [(text: credentials.loginPassword, placeholder: RecordedRequest.placeholder)]
        if credentials.loginName != Credentials.standard.loginName {
            secrets.append((credentials.loginName, Self.namePlaceholder))
        }
        self.secrets = secrets.filter { !$0.text.isEmpty }.sorted { $0.text.utf8.count > $1.text.utf8.count }
        forms = self.secrets.flatMap { secret in
            Self.forms(of: secret.text).map { (Array($0.utf8), Array(secret.placeholder.utf8)) }
        }.sorted { $0.0.count > $1.0.count }
    }

    /// A secret as it is, percent-encoded in the usual ways, and as HTML has it.
    private static func forms(of secret: String) -> Set<String> {
        let encoded = String(decoding: FormCoding.encode([FormField("", secret)]).dropFirst(), as: UTF8.self)
        let spaced = encoded.replacing("+", with: "%20")
        let html = HTML.escaped(secret)
        let ways = [
            secret, encoded, spaced, html, html.replacing("'", with: "&#39;"), secret.replacing(" ", with: "+"),
        ]
        return Set(ways + [encoded, spaced].map(Self.withSmallDigits))
    }

    private static func withSmallDigits(_ encoded: String) -> String {
        var rest = encoded[...]
        var text = ""
        while let first = rest.popFirst() {
            text.append(first)
            if first == "%" {
                text += rest.prefix(2).lowercased()
                rest = rest.dropFirst(2)
            }
        }
        return text
    }

    /// Bytes without secrets.
    func redacted(_ bytes: [UInt8]) -> [UInt8] {
        forms.reduce(bytes) { bytes, form in bytes.replacing(form.bytes, with: form.placeholder) }
    }

    func redacted(_ text: String) -> String { String(decoding: redacted(Array(text.utf8)), as: UTF8.self) }

    /// A form, still encoded, without secrets: each field is decoded, so that no way of encoding hides one.
    func redacted(form text: String) -> String {
        let pieces = Array(redacted(Array(text.utf8)))
            .split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
        return pieces.map { piece in
            let plain = FormCoding.unescaped(piece, blank: UInt8(ascii: "+"))
            let clean = redacted(plain)
            guard clean != plain else { return String(decoding: piece, as: UTF8.self) }
            let fields = FormCoding.decode(piece).map { FormField(redacted($0.name), redacted($0.value)) }
            return secrets.reduce(String(decoding: FormCoding.encode(fields), as: UTF8.self)) { text, secret in
                let encoded = FormCoding.encode([FormField("", secret.placeholder)]).dropFirst()
                return text.replacing(String(decoding: encoded, as: UTF8.self), with: secret.placeholder)
            }
        }.joined(separator: "&")
    }

    /// A field of an answer's head without secrets.
    func redacted(_ header: FormField) -> FormField {
        let isCookie = ["set-cookie", "set-cookie2", "authorization", "www-authenticate"]
            .contains(header.name.lowercased())
        return FormField(redacted(header.name), isCookie ? Self.cookiePlaceholder : redacted(header.value))
    }
}
