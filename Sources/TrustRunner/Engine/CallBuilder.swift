import TrustAPI
import TrustDocuments
import TrustScenarios

/// Makes the request of a step.
struct CallBuilder {
    struct Built: Sendable {
        /// What stands behind the `?` of the address.
        let query: String?
        let body: [UInt8]
        /// The arguments, with secrets as dots.
        let shown: [FormField]
        /// What may be kept of it as it was sent.
        let recorded: RecordedRequest
        /// The call as the endpoint receives it.
        let request: Request

        /// The address of the call, where `base` is what comes before the path.
        func url(at base: String) -> String { base + request.endpoint.path + (query.map { "?" + $0 } ?? "") }

        /// The exchange of the call and an answer to it.
        func answered(_ answer: WireAnswer) -> Exchange {
            Exchange(
                endpoint: request.endpoint, method: request.method, sent: shown, httpStatus: UInt(answer.status),
                contentType: answer.contentType, body: answer.body, request: recorded
            )
        }
    }

    private let variables: Variables
    /// What `{{name}}` stands for in an address.
    private let queryVariables: Variables
    private let credentials: Credentials

    init(variables: Variables, credentials: Credentials) {
        self.variables = variables
        queryVariables = variables
        self.credentials = credentials
    }

    /// One for a target that is not a simulator of ours. What others may see is made without the real login: the whole of a
    /// call that is no POST over HTTPS, and the query of any.
    init(guarding call: CallStep, variables: Variables, credentials: Credentials) {
        self.credentials = call.isExposed ? .standard : credentials
        queryVariables = variables.replacing(loginName: Credentials.standard.loginName)
        self.variables = call.isExposed ? queryVariables : variables
    }

    /// The request of a call step. Throws `StepTrouble`.
    func build(_ call: CallStep) throws(StepTrouble) -> Built {
        let query = try call.query.map { (text) throws(StepTrouble) in try queryVariables.fill(text) }
        if let raw = call.raw {
            let body = Array(try variables.fill(raw).utf8)
            return built(call, query: query, body: body, FormCoding.decode(body))
        }
        let fields = try arguments(of: call)
        let form = FormCoding.encode(fields)
        guard call.method == "POST" else {
            // A method that has no body carries its arguments in the query.
            let all = [query, String(decoding: form, as: UTF8.self)].compactMap { $0 }.filter { !$0.isEmpty }
            return built(call, query: all.isEmpty ? nil : all.joined(separator: "&"), body: [], fields)
        }
        return built(call, query: query, body: form, fields)
    }

    private func built(
        _ call: CallStep, query: String?, body: [UInt8], _ fields: [FormField]
    ) -> Built {
        let request = Request(
            endpoint: call.endpoint, method: call.method, isOverHTTPS: call.scheme == .https,
            query: Array((query ?? "").utf8), contentType: call.sentContentType, body: body
        )
        let mask = CallMask(
            endpoint: call.endpoint, password: credentials.loginPassword, placeholder: SecretMask.dots)
        return Built(
            query: query, body: body, shown: fields.map { mask.shown($0) },
            recorded: RecordedRequest(request, query: query, credentials: credentials), request: request
        )
    }

    /// The login, unless the step says it otherwise, then what the step says.
    private func arguments(of call: CallStep) throws(StepTrouble) -> [FormField] {
        var fields: [FormField] = []
        let login = [("loginName", credentials.loginName), ("loginPassword", credentials.loginPassword)]
        for (name, value) in login where !call.arguments.contains(where: { $0.key == name }) {
            fields.append(FormField(name, value))
        }
        for entry in call.arguments {
            switch entry.value.content {
            case .null:
                continue
            case .list(let values):
                for value in values { fields.append(FormField(entry.key, try text(of: value))) }
            case .bool, .number, .string, .map:
                fields.append(FormField(entry.key, try text(of: entry.value)))
            }
        }
        return fields
    }

    private func text(of node: Node) throws(StepTrouble) -> String {
        try variables.fill(node.text ?? node.shown)
    }
}

extension CallStep {
    /// The Content-Type that is sent; nil for none.
    var sentContentType: String? { method == "POST" && !contentType.isEmpty ? contentType : nil }
}
