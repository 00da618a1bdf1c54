package import TrustAPI
import TrustDocuments
package import TrustScenarios

extension SecretMask {
    /// What a recording has for the login name, where that is not the one of the documents' samples.
    static let namePlaceholder = "{loginName}"
    /// What a recording has for a cookie.
    static let cookiePlaceholder = "{cookie}"

    /// Takes a login out of what is shown; without one, nothing.
    package init(hiding login: Credentials?) {
        self.init(login.map { Self.placeholders(for: $0, name: Self.dots, password: Self.dots) } ?? [:])
    }

    /// Takes a login out of what is recorded.
    init(recording login: Credentials) {
        self.init(Self.placeholders(for: login, name: Self.namePlaceholder, password: RecordedRequest.placeholder))
    }

    private static func placeholders(for login: Credentials, name: String, password: String) -> [Secret: String] {
        let secret = Secret(login.loginName, ignoringCase: true)
        let names = login.loginName == Credentials.standard.loginName ? [:] : [secret: name]
        return names.merging([Secret(login.loginPassword): password]) { $1 }
    }

    func shown(_ exchange: Exchange) -> Exchange {
        if search.isEmpty { return exchange }
        return Exchange(
            endpoint: exchange.endpoint, method: exchange.method,
            sent: exchange.sent.map { FormField(shown($0.name), shown($0.value)) }, httpStatus: exchange.httpStatus,
            contentType: exchange.contentType.map(shown), body: shown(exchange.body), request: exchange.request
        )
    }

    func shown(_ difference: Difference) -> Difference {
        Difference(
            shown(difference.subject), expected: shown(difference.expected), found: shown(difference.found),
            at: difference.place
        )
    }
}
