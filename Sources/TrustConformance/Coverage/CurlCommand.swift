import TrustAPI
import TrustDocuments

/// The call of a scenario as somebody would type it.
struct CurlCommand {
    let text: String

    /// The call of a scenario that leads to a code; nil where no step says so. The login is that of the documents' samples.
    init?(_ scenario: Scenario, code: ErrorCode) {
        let steps = scenario.steps.compactMap { step -> (CallStep, Int?)? in
            guard case .call(let call) = step.action else { return nil }
            return (call, step.expectation.errorCode)
        }
        guard let call = steps.first(where: { $0.1 == code.rawValue })?.0 ?? steps.last?.0 else { return nil }
        var known = scenario.given.orderNumbers
        known["loginName"] = Credentials.standard.loginName
        let builder = CallBuilder(variables: Variables(known), credentials: .standard)
        let base = call.scheme == .https ? "https://localhost:8443" : "http://localhost:8080"
        guard let built = try? builder.build(call, at: base) else { return nil }
        let method = call.method == "POST" ? "" : " -X \(call.method)"
        let fields = call.method == "POST" ? FormCoding.decode(built.body) : []
        let arguments = fields.map { "      --data-urlencode \(Self.quoted("\($0.name)=\($0.value)"))" }
        text = (["    curl --cacert ca.pem\(method) \(Self.quoted(built.url))"] + arguments).joined(separator: " \\\n")
    }

    /// A text in the single quotes of a shell.
    private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }
}
