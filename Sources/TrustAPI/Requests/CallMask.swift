/// Takes passwords out of what is shown of a call: the value of each argument that is one by its name, and those that are known,
/// wherever and however they are written.
package struct CallMask: Sendable {
    private let endpoint: Endpoint
    private let mask: SecretMask
    private let placeholder: String

    /// A mask for a call: `fields` is all that it sent, `raw` is its query and its body as they came, `known` are passwords that
    /// may be in it under any name.
    package init(
        endpoint: EndpointName, fields: [FormField], raw: [String] = [], own: [Secret] = [], known: SecretSearch
    ) {
        let endpoint = endpoint.definition
        self.endpoint = endpoint
        placeholder = SecretMask.dots
        let sent = fields.filter { endpoint.names(secret: $0.name) && !$0.value.isEmpty }.map(\.value)
        let names = endpoint.parameters.filter(\.isSecret).map(\.name)
        let others = fields.filter { !endpoint.isSecret($0.name) }.map { "\($0.name)=\($0.value)" }
        let written = (raw + others).flatMap { text in names.flatMap { text.values(writtenBehind: $0) } }
        mask = SecretMask(SecretSearch((sent + written).map { Secret($0) } + own, and: [known]))
    }

    /// A mask that shows a placeholder for a password, and for the value of each argument that is one by its name.
    package init(endpoint: EndpointName, password: String, placeholder: String) {
        self.endpoint = endpoint.definition
        self.placeholder = placeholder
        mask = SecretMask([Secret(password): placeholder])
    }

    /// A field as it may be shown.
    package func shown(_ field: FormField) -> FormField {
        FormField(mask.shown(field.name), endpoint.names(secret: field.name) ? placeholder : mask.shown(field.value))
    }

    /// A text without the passwords in it.
    package func shown(_ text: String) -> String { mask.shown(text) }

    /// A form as it was sent, still encoded. An empty value is no password.
    package func shown(form: [UInt8]) -> String {
        // One that was not encoded may have a `&` in it.
        let pieces = mask.shown(form).split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
        return pieces.map { piece in
            guard let equals = piece.firstIndex(of: UInt8(ascii: "=")), equals + 1 < piece.endIndex,
                let field = FormCoding.decode(piece).first, endpoint.names(secret: field.name)
            else { return String(decoding: piece, as: UTF8.self) }
            return String(decoding: piece[...equals], as: UTF8.self) + placeholder
        }.joined(separator: "&")
    }

    /// A field of a head as it may be shown.
    package func shown(header: FormField) -> FormField { mask.shown(header: header, as: placeholder) }
}

extension Endpoint {
    /// Whether a name is that of a password, or looks like one.
    fileprivate func names(secret name: String) -> Bool {
        let lowered = name.lowercased()
        return isSecret(name) || lowered.contains("pass") || lowered.contains("pwd")
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
