import TrustAPI

/// Takes passwords out of what was sent: each value of a secret parameter, and that of the account wherever it stands.
struct PasswordMask {
    private let password: String
    private let endpoint: Endpoint
    /// The password in the forms in which it may stand in a request, longest first.
    private let forms: [[UInt8]]

    init(password: String, endpoint: EndpointName) {
        self.password = password
        self.endpoint = endpoint.endpoint
        let encoded = String(decoding: FormCoding.encode([FormField("", password)]).dropFirst(), as: UTF8.self)
        forms = [password, encoded, encoded.replacing("+", with: "%20")].map { Array($0.utf8) }
            .filter { !$0.isEmpty }
            .sorted { $0.count > $1.count }
    }

    /// A body or a query without passwords, and whether one of them was not that of the account. An empty value stays, since
    /// it is none.
    func masked(_ text: String) -> (text: String, hasWrongPassword: Bool) {
        var hasWrongPassword = false
        let pieces = Array(text.utf8).split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
        let masked = pieces.map { piece -> String in
            guard let field = FormCoding.decode(piece).first, endpoint.isSecret(field.name),
                !field.value.isEmpty,
                let equals = piece.firstIndex(of: UInt8(ascii: "="))
            else { return withoutPassword(Array(piece)) }
            if field.value != password { hasWrongPassword = true }
            return withoutPassword(Array(piece[...equals])) + RecordedRequest.placeholder
        }
        return (masked.joined(separator: "&"), hasWrongPassword)
    }

    /// Fields as they may be shown, with dots for passwords: a raw body may hold that of the account in any of them.
    func shown(_ fields: [FormField]) -> [FormField] {
        fields.map { field in
            if endpoint.isSecret(field.name) { return FormField(field.name, "•••") }
            guard !password.isEmpty else { return field }
            return FormField(field.name.replacing(password, with: "•••"), field.value.replacing(password, with: "•••"))
        }
    }

    private func withoutPassword(_ bytes: [UInt8]) -> String {
        let placeholder = Array(RecordedRequest.placeholder.utf8)
        let masked = forms.reduce(bytes) { bytes, form in bytes.replacing(form, with: placeholder) }
        return String(decoding: masked, as: UTF8.self)
    }
}
