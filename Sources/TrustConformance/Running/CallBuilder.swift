import TrustAPI
import TrustDocuments

/// Makes the request of a step.
struct CallBuilder {
    struct Built: Sendable {
        let url: String
        let body: [UInt8]
        /// The arguments, with secrets as dots.
        let shown: [FormField]
    }

    let variables: Variables
    let credentials: Credentials

    /// The request of a call step at an address. Throws `UnknownVariable`.
    func build(_ call: CallStep, at base: String) throws(UnknownVariable) -> Built {
        let path = base + call.endpoint.path
        if let raw = call.raw {
            let body = Array(try variables.fill(raw).utf8)
            let query = try call.query.map { (text) throws(UnknownVariable) in "?" + (try variables.fill(text)) } ?? ""
            return Built(url: path + query, body: body, shown: shown(FormCoding.decode(body), call.endpoint))
        }
        let fields = try arguments(of: call)
        let form = FormCoding.encode(fields)
        let shown = shown(fields, call.endpoint)
        // A method that has no body carries its arguments in the query.
        let query = try call.query.map { (text) throws(UnknownVariable) in try variables.fill(text) }
        guard call.method == "POST" else {
            let all = [query, String(decoding: form, as: UTF8.self)].compactMap { $0 }.filter { !$0.isEmpty }
            return Built(url: path + (all.isEmpty ? "" : "?" + all.joined(separator: "&")), body: [], shown: shown)
        }
        return Built(url: path + (query.map { "?" + $0 } ?? ""), body: form, shown: shown)
    }

    /// The login, unless the step says it otherwise, then what the step says.
    private func arguments(of call: CallStep) throws(UnknownVariable) -> [FormField] {
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

    private func text(of node: Node) throws(UnknownVariable) -> String {
        try variables.fill(node.text ?? node.shown)
    }

    /// What may be shown of a body: no value of a secret parameter, and the password nowhere, since a raw body may hold it
    /// in any form.
    private func shown(_ fields: [FormField], _ endpoint: EndpointName) -> [FormField] {
        let secrets = endpoint.endpoint.parameters.filter(\.isSecret).map(\.name)
        let password = credentials.loginPassword
        return fields.map { field in
            if secrets.contains(where: { ASCII.equalIgnoringCase($0, field.name) }) {
                return FormField(field.name, "•••")
            }
            guard !password.isEmpty else { return field }
            return FormField(field.name.replacing(password, with: "•••"), field.value.replacing(password, with: "•••"))
        }
    }
}
