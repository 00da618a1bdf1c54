/// The name of a row of the documents, such as `AutoUpdateDCV/error/-47`. All are made from the descriptions of the
/// endpoints, none is typed a second time.
package struct RowID: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    private init(_ endpoint: EndpointName, _ parts: String...) {
        description = ([endpoint.rawValue] + parts).joined(separator: "/")
    }

    package static func error(_ endpoint: EndpointName, _ code: ErrorCode) -> RowID {
        RowID(endpoint, "error", String(code.rawValue))
    }

    package static func parameter(_ endpoint: EndpointName, _ name: String) -> RowID {
        RowID(endpoint, "parameter", name)
    }

    package static func response(_ endpoint: EndpointName, _ name: String) -> RowID {
        RowID(endpoint, "response", name)
    }

    /// Every row of an endpoint, in the order of its page.
    package static func all(of endpoint: Endpoint) -> [RowID] {
        let name = endpoint.name
        let parameters = endpoint.parameters.flatMap { row in
            [parameter(name, row.name)]
                + (row.requirement == .optional ? [] : [RowID(name, "parameter", row.name, "required")])
                + (row.limit == .none ? [] : [RowID(name, "parameter", row.name, "max")])
                + row.allowed.map { RowID(name, "parameter", row.name, "value", $0.value) }
        }
        let responses = endpoint.responses.flatMap { row in
            [response(name, row.name)] + row.values.map { RowID(name, "response", row.name, "value", $0.value) }
        }
        let samples = endpoint.samples.indices.map { RowID(name, "sample", String($0 + 1)) }
        return parameters + responses + endpoint.errors.map { error(name, $0.code) } + samples
    }

    /// Every row of every page.
    package static let all = EndpointName.allCases.flatMap { all(of: $0.endpoint) }
}
