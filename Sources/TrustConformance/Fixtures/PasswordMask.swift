import TrustAPI

/// Takes passwords out of what was sent: each value of a secret parameter, and that of the account wherever it stands.
struct PasswordMask {
    private let password: String
    private let secrets: [String]
    /// The password in the forms in which it may stand in a request, longest first.
    private let forms: [[UInt8]]

    init(password: String, endpoint: EndpointName) {
        self.password = password
        secrets = endpoint.endpoint.parameters.filter(\.isSecret).map(\.name)
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
            guard let field = FormCoding.decode(piece).first, isSecret(field.name), !field.value.isEmpty,
                let equals = piece.firstIndex(of: UInt8(ascii: "="))
            else { return withoutPassword(Array(piece)) }
            if field.value != password { hasWrongPassword = true }
            return withoutPassword(Array(piece[...equals])) + RecordedRequest.placeholder
        }
        return (masked.joined(separator: "&"), hasWrongPassword)
    }

    private func isSecret(_ name: String) -> Bool { secrets.contains { ASCII.equalIgnoringCase($0, name) } }

    private func withoutPassword(_ bytes: [UInt8]) -> String {
        let placeholder = Array(RecordedRequest.placeholder.utf8)
        let masked = forms.reduce(bytes) { bytes, form in bytes.replacing(form, with: placeholder) }
        return String(decoding: masked, as: UTF8.self)
    }
}
