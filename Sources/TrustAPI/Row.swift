/// A row of the documents, with what it says, short.
package struct Row: Sendable {
    package let id: RowID
    package let text: String

    /// Every row of an endpoint, in the order of its page.
    package static func all(of endpoint: Endpoint) -> [Row] {
        let name = endpoint.name
        let responses = endpoint.responses.flatMap { row in
            [Row(id: .response(name, row.name), text: row.about)]
                + row.values.map { Row(id: .response(name, row.name, value: $0.value), text: $0.meaning) }
        }
        let errors = endpoint.errors.map { Row(id: .error(name, $0.code), text: $0.printed) }
        let samples = endpoint.samples.enumerated().map { Row(id: .sample(name, $0 + 1), text: $1.title) }
        return endpoint.parameters.flatMap { all(of: $0, at: name) } + responses + errors + samples
    }

    private static func all(of parameter: ParameterRow, at name: EndpointName) -> [Row] {
        var rows = [Row(id: .parameter(name, parameter.name), text: parameter.about)]
        switch parameter.requirement {
        case .optional: break
        case .required: rows.append(Row(id: .parameter(name, parameter.name, "required"), text: "Required."))
        case .conditional(_, let words): rows.append(Row(id: .parameter(name, parameter.name, "required"), text: words))
        }
        if let limit = parameter.limit.documented {
            rows.append(Row(id: .parameter(name, parameter.name, "max"), text: "At most \(limit) characters."))
        }
        return rows
            + parameter.allowed.map { Row(id: .parameter(name, parameter.name, "value", $0.value), text: $0.meaning) }
    }

    /// Every row of every page.
    package static let all = EndpointName.allCases.flatMap { all(of: $0.endpoint) }
}
