import TrustAPI
import TrustRunner
import TrustScenarios

/// Exchanges as `.http` files, one for each endpoint, which the REST clients of editors send one request at a time.
struct HTTPFileExport {
    let files: [FixtureFile]

    init(_ exchanges: [FixtureExchange]) {
        files = EndpointName.allCases.compactMap { endpoint in
            let own = exchanges.filter { $0.request.endpoint == endpoint }
            guard !own.isEmpty else { return nil }
            let text = ([Self.head(of: endpoint)] + own.map(Self.text)).joined(separator: "\n")
            return FixtureFile(path: "\(endpoint.rawValue).http", text: text)
        }
    }

    private static func head(of endpoint: EndpointName) -> String {
        """
        # Calls of \(endpoint.rawValue), and what a simulator answered in the world of each scenario.
        # Set the variable 'password' in your client, percent-encoded, and 'wrongPassword' to any other.
        @https = https://localhost:8443
        @http = http://localhost:8080

        """
    }

    private static func text(of exchange: FixtureExchange) -> String {
        let request = exchange.request
        let password = request.passwordIsWrong ? "{{wrongPassword}}" : "{{password}}"
        let answer = exchange.answer.text ?? "\(exchange.answer.body.count) bytes that are no text"
        let lines = answer.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "# \($0)" }
        let head = [
            "### \(exchange.name)",
            "# \(exchange.scenario), step \(exchange.step)",
            "# Answer: \(exchange.answer.status) \(exchange.answer.contentType ?? "")".trimmed,
        ]
        let call = [
            "\(request.method) {{\(request.scheme.rawValue)}}\(request.location(password: password))"
        ]
        let type = request.contentType.map { ["Content-Type: \($0)"] } ?? []
        // Line ends as the file has them; clients send a multipart body with the ones that it needs.
        let plain = request.body.replacing("\r\n", with: "\n").replacing(RecordedRequest.placeholder, with: password)
        let body = plain.isEmpty ? [] : ["", plain]
        return (head + lines.map(\.trimmed) + call + type + body).joined(separator: "\n") + "\n"
    }
}

extension String {
    /// The text without blanks at its end.
    fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
