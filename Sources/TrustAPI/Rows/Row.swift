/// A row of the documents, with what it says, short.
package struct Row: Sendable {
    /// The ID that scenarios and reports use.
    package let id: RowID
    /// What the row says, in one line.
    package let text: String
    /// How well the row is known.
    package let standing: Standing
    /// Why no call from outside can show it; nil for most.
    package private(set) var undecidable: String?

    /// Every row of an endpoint, in the order of its page.
    package static func all(of endpoint: Endpoint) -> [Row] {
        let name = endpoint.name
        let responses = endpoint.responses.flatMap { row in
            [Row(id: .response(name, row.name), text: row.about, standing: row.standing)]
                + row.values.map {
                    Row(
                        id: .response(name, row.name, value: $0.value), text: $0.meaning,
                        standing: $0.standing ?? row.standing
                    )
                }
        }
        let errors = endpoint.errors.map { Row(id: .error(name, $0.code), text: $0.printed, standing: $0.standing) }
        let samples = endpoint.samples.enumerated().map {
            Row(id: .sample(name, $0 + 1), text: $1.title, standing: .documented)
        }
        return endpoint.parameters.flatMap { all(of: $0, at: name) } + responses + errors + samples
    }

    private static func all(of parameter: ParameterRow, at name: EndpointName) -> [Row] {
        func row(_ id: RowID, _ text: String) -> Row { Row(id: id, text: text, standing: parameter.standing) }
        var rows = [row(.parameter(name, parameter.name), parameter.about)]
        switch parameter.requirement {
        case .optional: break
        case .required: rows.append(row(.parameter(name, parameter.name, "required"), "Required."))
        case .conditional(_, let words): rows.append(row(.parameter(name, parameter.name, "required"), words))
        }
        if let limit = parameter.limit.documented {
            rows.append(
                Row(
                    id: .parameter(name, parameter.name, "max"), text: "At most \(limit) characters.",
                    standing: parameter.standing, undecidable: parameter.undecidableLimit
                )
            )
        }
        return rows
            + parameter.allowed.map {
                Row(
                    id: .parameter(name, parameter.name, "value", $0.value), text: $0.meaning,
                    standing: $0.standing ?? parameter.standing
                )
            }
    }

    /// Every row of every endpoint, those of the first ring first.
    package static let all = Ring.allCases.flatMap { all(of: $0) }

    /// Every row of the endpoints of a ring.
    package static func all(of ring: Ring) -> [Row] { ring.endpoints.flatMap { all(of: $0.definition) } }
}
