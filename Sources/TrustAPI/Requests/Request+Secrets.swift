/// The value of a secret parameter, and where it stands.
package struct SecretValue: Sendable {
    /// The value as it was sent, decoded.
    package let text: String
    /// The same without blanks around it, which may be how it is read.
    package var trimmed: String { Reading.trimmed(text) }
    /// Its place among the bytes, as it is written there.
    package let place: Range<Int>
    /// Whether it is longer than the parameter allows.
    package let isTooLong: Bool
}

extension Request {
    /// The secret values in the query.
    package var secretsInQuery: [SecretValue] { secrets(inForm: query) }

    /// The body as it is read, with the secret values in it. A multipart body is read as text.
    package var readableBody: (bytes: [UInt8], secrets: [SecretValue]) {
        guard let boundary = contentType.flatMap(MultipartForm.boundary) else { return (body, secrets(inForm: body)) }
        let text = String(decoding: body, as: UTF8.self)
        let secrets = MultipartForm.places(in: text, boundary: boundary).compactMap { secret($0.field, at: $0.value) }
        return (Array(text.utf8), secrets)
    }

    /// How long a secret may be, in Unicode scalars.
    package var secretLength: Int {
        endpoint.definition.parameters.filter(\.isSecret).compactMap(\.limit.documented).max() ?? 0
    }

    private func secrets(inForm bytes: [UInt8]) -> [SecretValue] {
        bytes.split(separator: UInt8(ascii: "&")).compactMap { piece in
            guard let equals = piece.firstIndex(of: UInt8(ascii: "=")), let field = FormCoding.decode(piece).first
            else { return nil }
            return secret(field, at: (equals + 1)..<piece.endIndex)
        }
    }

    /// Nil for what is no secret. An empty value is none, nor are blanks.
    private func secret(_ field: FormField, at place: Range<Int>) -> SecretValue? {
        let rows = endpoint.definition.parameters
        guard !Reading.trimmed(field.value).isEmpty,
            let row = rows.first(where: { $0.isSecret && ASCII.equalIgnoringCase($0.name, field.name) })
        else { return nil }
        var discarded = Grounds(Assumptions())
        return SecretValue(text: field.value, place: place, isTooLong: !row.limit.allows(field.value, &discarded))
    }
}
