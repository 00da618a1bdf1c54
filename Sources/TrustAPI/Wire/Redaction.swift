/// Takes passwords out of what is shown of a call: the value of each argument that is one by its name, and those that are
/// known, wherever they stand and however they are encoded.
package struct Redaction: Sendable {
    /// What stands in the place of a password.
    package static let mask = "•••"

    private let endpoint: Endpoint
    /// Passwords, longest first.
    private let secrets: [Secret]

    /// A redaction for a call: `fields` is all that it sent, `raw` is its query and its body as they came, `known` are
    /// passwords that may stand in it under any name.
    package init(endpoint: EndpointName, fields: [FormField], raw: [String] = [], known: [Secret]) {
        let endpoint = endpoint.endpoint
        self.endpoint = endpoint
        let sent = fields.filter { endpoint.names(secret: $0.name) && !$0.value.isEmpty }.map { Secret($0.value) }
        let names = endpoint.parameters.filter(\.isSecret).map(\.name)
        let others = fields.filter { !endpoint.isSecret($0.name) }.map { "\($0.name)=\($0.value)" }
        let written = (raw + others).flatMap { text in names.flatMap { text.values(writtenBehind: $0) } }
        secrets = Set(sent + written.filter { !$0.isEmpty }.map { Secret($0) } + known).sorted {
            $0.text.utf8.count > $1.text.utf8.count
        }
    }

    /// A field as it may be shown.
    package func shown(_ field: FormField) -> FormField {
        FormField(shown(text: field.name), endpoint.names(secret: field.name) ? Self.mask : shown(text: field.value))
    }

    /// A text without the passwords in it.
    package func shown(text: String) -> String {
        let bytes = secrets.reduce(Array(text.utf8)) { $1.removed(from: $0) }
        // Where a password shows only once the text is decoded, no part of the text can be told from it.
        return secrets.contains { $0.hides(in: bytes) } ? Self.mask : String(decoding: bytes, as: UTF8.self)
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
        if shown == field { return self.shown(text: text) }
        guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { return Self.mask }
        let name = String(decoding: piece[..<equals], as: UTF8.self)
        let value = String(decoding: piece[(equals + 1)...], as: UTF8.self)
        return (shown.name == field.name ? self.shown(text: name) : Self.mask) + "="
            + (shown.value == field.value ? self.shown(text: value) : Self.mask)
    }
}

extension Endpoint {
    /// Whether a name is that of a password, or looks like one.
    fileprivate func names(secret name: String) -> Bool {
        let lowered = name.lowercased()
        return isSecret(name)
            || ["pass", "pwd"].contains { part in lowered.indices.contains { lowered[$0...].hasPrefix(part) } }
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
