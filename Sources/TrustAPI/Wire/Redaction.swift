/// Takes passwords out of what is shown of a call: the value of each secret argument, however its name is spelled, and
/// that of the account, wherever it stands.
package struct Redaction: Sendable {
    /// What stands in the place of a password.
    package static let mask = "•••"

    private let endpoint: Endpoint
    /// Passwords as text, longest first.
    private let secrets: [String]

    /// A redaction for a call: `fields` is all that it sent, `known` are passwords that may stand in it under any name.
    package init(endpoint: EndpointName, fields: [FormField], known: [String]) {
        let endpoint = endpoint.endpoint
        self.endpoint = endpoint
        let sent = fields.filter { endpoint.isSecret($0.name) }.map(\.value)
        secrets = Set(sent + known).filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
    }

    /// A field as it may be shown.
    package func shown(_ field: FormField) -> FormField {
        FormField(shown(text: field.name), endpoint.isSecret(field.name) ? Self.mask : shown(text: field.value))
    }

    /// A text without the passwords in it, as they are or encoded for a form.
    package func shown(text: String) -> String {
        secrets.reduce(text) { text, secret in
            // A password of a letter or two stands everywhere, so that only a text that is just that is one.
            if secret.utf8.count < 4 { return text == secret ? Self.mask : text }
            return Self.spellings(of: secret).reduce(text) { Self.replacing($1, in: $0) }
        }
    }

    /// A form as it was sent, still encoded.
    package func shown(form: [UInt8]) -> String {
        form.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).map(shown(piece:))
            .joined(separator: "&")
    }

    private func shown(piece: ArraySlice<UInt8>) -> String {
        let text = String(decoding: piece, as: UTF8.self)
        guard let field = FormCoding.decode(piece).first else { return text }
        let shown = shown(field)
        if shown == field { return text }
        guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { return Self.mask }
        let name = shown.name == field.name ? String(decoding: piece[..<equals], as: UTF8.self) : Self.mask
        let value = String(decoding: piece[(equals + 1)...], as: UTF8.self)
        return "\(name)=\(shown.value == field.value ? value : Self.mask)"
    }

    private static func spellings(of secret: String) -> [String] {
        let encoded = String(decoding: FormCoding.encode([FormField("", secret)]).dropFirst(), as: UTF8.self)
        return encoded == secret ? [secret] : [secret, encoded]
    }

    /// Replaces every place of a text, without Foundation.
    private static func replacing(_ secret: String, in text: String) -> String {
        let (needle, haystack) = (Array(secret.utf8), Array(text.utf8))
        var result: [UInt8] = []
        var index = 0
        while index < haystack.count {
            if haystack[index...].starts(with: needle) {
                result += Array(mask.utf8)
                index += needle.count
            } else {
                result.append(haystack[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
