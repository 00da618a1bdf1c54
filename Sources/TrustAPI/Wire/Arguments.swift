/// The arguments of a call that its endpoint knows, each with at most one value.
package struct Arguments: Hashable, Sendable {
    package let endpoint: EndpointName
    private var values: [String?]

    init(endpoint: EndpointName) {
        self.endpoint = endpoint
        values = Array(repeating: nil, count: endpoint.endpoint.parameters.count)
    }

    /// Whether none was understood.
    package var isEmpty: Bool { values.allSatisfy { $0 == nil } }

    /// The value at a position of the endpoint's request table, as it was sent; nil when absent.
    package internal(set) subscript(position: Int) -> String? {
        get { values[position] }
        set { values[position] = newValue }
    }

    /// The value of a parameter as it was sent, or nil when it is absent or not of this endpoint.
    package func text(of name: String) -> String? {
        endpoint.endpoint.position(of: name).flatMap { values[$0] }
    }

    /// The value of a parameter in the page's spelling; nil when it is absent or not valid.
    func canonicalText(of name: String, _ why: inout Rationale) -> String? {
        guard let position = endpoint.endpoint.position(of: name), let text = values[position] else { return nil }
        return endpoint.endpoint.parameters[position].canonical(text, &why)
    }

    /// The value of a parameter, typed; nil when it is absent.
    package func value<Value>(of parameter: Parameter<Value>, _ why: inout Rationale) -> Value? {
        text(of: parameter.name).flatMap { parameter.kind.read($0, &why) }
    }

    /// What was sent, in the order of the request table, without secrets.
    package var shown: [FormField] {
        zip(endpoint.endpoint.parameters, values).compactMap { row, value in
            value.map { FormField(row.name, row.isSecret ? "•••" : $0) }
        }
    }
}
