/// Takes passwords out of what is shown of a call: the value of each secret argument, however its name is spelled, and
/// that of the account, wherever it stands.
package struct Redaction: Sendable {
    /// What stands in the place of a password.
    package static let mask = "•••"

    private let endpoint: Endpoint
    /// Passwords as text, longest first.
    private let secrets: [String]

    /// A redaction for a call: `fields` is all that it sent, `raw` is its query and its body as they came, `known` are
    /// passwords that may stand in it under any name.
    package init(endpoint: EndpointName, fields: [FormField], raw: [String] = [], known: [String]) {
        let endpoint = endpoint.endpoint
        self.endpoint = endpoint
        let names = endpoint.parameters.filter(\.isSecret).map(\.name)
        let sent = fields.filter { endpoint.isSecret($0.name) }.map(\.value)
        let others = fields.filter { !endpoint.isSecret($0.name) }.map { "\($0.name)=\($0.value)" }
        let written = (raw + others).flatMap { text in names.flatMap { text.values(writtenBehind: $0) } }
        secrets = Set(sent + written + known).filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
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
            return Self.replacing(secret, in: text)
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

    /// Replaces every place of a text, as it is or encoded in whatever way, without Foundation.
    private static func replacing(_ secret: String, in text: String) -> String {
        let (needle, haystack) = (Array(secret.utf8), Array(text.utf8))
        var result: [UInt8] = []
        var rest = haystack[...]
        while let byte = rest.first {
            if let behind = end(of: needle, in: rest) {
                result += Array(mask.utf8)
                rest = rest[behind...]
            } else {
                result.append(byte)
                rest.removeFirst()
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Where a secret ends that a text begins with; nil where it begins with something else.
    private static func end(of secret: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        if text.starts(with: secret) { return text.startIndex + secret.count }
        var rest = text
        for byte in secret {
            if rest.first == UInt8(ascii: "%"), FormCoding.unescaped(rest.prefix(3)) == [byte] {
                rest = rest.dropFirst(3)
            } else if rest.first == byte || byte == UInt8(ascii: " ") && rest.first == UInt8(ascii: "+") {
                rest.removeFirst()
            } else {
                return nil
            }
        }
        return rest.startIndex
    }
}

extension String {
    /// What stands behind a name in a text that is no form, such as JSON, XML or a line: after a colon, an equals sign or
    /// a bracket, in quotes or not.
    fileprivate func values(writtenBehind name: String) -> [String] {
        let (text, name) = (Array(utf8), Array(name.utf8))
        guard text.count > name.count else { return [] }
        return (0..<text.count - name.count).compactMap { start in
            let found = zip(text[start...], name).allSatisfy { $0 | 0x20 == $1 | 0x20 }
            return found ? Self.value(at: text[(start + name.count)...]) : nil
        }
    }

    private static func value(at text: ArraySlice<UInt8>) -> String? {
        let lead = text.prefix { "\"' \t:=>".utf8.contains($0) }
        guard lead.contains(where: { ":=>".utf8.contains($0) }) else { return nil }
        let quote = lead.last.flatMap { "\"'".utf8.contains($0) ? $0 : nil }
        let value = text[lead.endIndex...].prefix { byte in
            quote.map { byte != $0 } ?? !"\"' \t\r\n&;,<}".utf8.contains(byte)
        }
        return String(decoding: value, as: UTF8.self)
    }
}
