import Foundation
import TrustAPI

/// Takes the login of a target out of what is shown: the password wherever and however it stands, the name wherever it stands
/// as it is or as a form has it.
package struct Redaction: Sendable {
    private static let dots = "•••"

    private let login: Credentials?
    private let search: SecretSearch
    /// The password in the forms in which it is found and replaced, longest first.
    private let forms: [String]
    /// The login name in the forms in which it is replaced. One that is short stands in many words.
    private let nameForms: [String]
    private static let shortestName = 4

    /// Without a login nothing is taken out.
    package init(_ login: Credentials?) {
        self.login = login
        let secrets = [login?.loginPassword].compactMap { $0 }.filter { !$0.isEmpty }
        search = SecretSearch(secrets)
        let name = login?.loginName ?? ""
        let isHidden = name.utf8.count >= Self.shortestName && name != Credentials.standard.loginName
        nameForms =
            isHidden
            ? [name, String(decoding: FormCoding.encode([FormField("", name)]).dropFirst(), as: UTF8.self)] : []
        forms = secrets.flatMap { secret in
            let encoded = String(decoding: FormCoding.encode([FormField("", secret)]).dropFirst(), as: UTF8.self)
            let base64 = Data(secret.utf8).base64EncodedString()
            return [secret, encoded, encoded.replacing("+", with: "%20"), base64]
        }
        .sorted { $0.utf8.count > $1.utf8.count }
    }

    /// The secrets, to be looked for in what is written. The sample password of the documents is none.
    package var secrets: [String] {
        [login?.loginPassword].compactMap { $0 }.filter { $0 != Credentials.standard.loginPassword }
    }

    /// A text without the password; dots alone where it stands in a form that cannot be cut out.
    package func text(_ text: String) -> String {
        guard login != nil else { return text }
        let named = nameForms.reduce(text) { $0.replacing($1, with: Self.dots) }
        guard search.finds(in: named) else { return named }
        let masked = forms.reduce(named) { $0.replacing($1, with: Self.dots) }
        return search.finds(in: masked) ? Self.dots : masked
    }

    func exchange(_ exchange: Exchange) -> Exchange {
        guard let login else { return exchange }
        let sent = exchange.sent.map { field in
            field.value == login.loginName
                ? FormField(field.name, Self.dots) : FormField(text(field.name), text(field.value))
        }
        let body = String(decoding: exchange.body, as: UTF8.self)
        let shown = text(body)
        return Exchange(
            endpoint: exchange.endpoint, method: exchange.method, sent: sent, httpStatus: exchange.httpStatus,
            contentType: exchange.contentType.map(text),
            body: shown == body ? exchange.body : Array(shown.utf8), request: exchange.request
        )
    }

    func difference(_ difference: Difference) -> Difference {
        Difference(
            text(difference.subject), expected: text(difference.expected), found: text(difference.found),
            at: difference.place
        )
    }
}
