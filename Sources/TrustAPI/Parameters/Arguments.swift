/// The arguments of a call that its endpoint knows, each with at most one value.
package struct Arguments: Sendable {
    private struct Argument: Sendable {
        let name: ParameterName
        /// Its place in the request table.
        let position: Int
        /// As it was sent.
        var text: String
        /// In the page's own spelling, where that is known already.
        var canonical: String?
    }

    /// The endpoint whose table the arguments were read with.
    package let endpoint: EndpointName
    /// In the order in which they were sent. They are few, and looked for by name again and again.
    private var sent: [Argument] = []
    /// Whether others were sent as well, which the endpoint is not known to have, and which it does not read.
    package private(set) var haveIgnored = false
    /// The places in the request table that are taken, a bit each: every row is asked for.
    private var places: UInt32 = 0
    /// How many rows a request table can have.
    static let mostPlaces = UInt32.bitWidth

    init(endpoint: EndpointName, capacity: Int) {
        self.endpoint = endpoint
        sent.reserveCapacity(capacity)
    }

    /// Whether none was understood.
    package var isEmpty: Bool { sent.isEmpty }

    /// Whether a parameter was sent, with whatever value.
    package func contains(_ name: ParameterName) -> Bool { index(of: name) != nil }

    /// The value of a parameter as it was sent, or nil when it is absent or not of this endpoint.
    package func text(of name: ParameterName) -> String? { index(of: name).map { sent[$0].text } }

    /// The same by a name as people write it.
    package func text(of name: String) -> String? { ParameterName(rawValue: name).flatMap { text(of: $0) } }

    /// The value of a parameter in the page's spelling; nil when it is absent or not valid.
    func canonicalText(of name: ParameterName, _ grounds: inout Grounds) -> String? {
        guard let index = index(of: name) else { return nil }
        return sent[index].canonical
            ?? endpoint.definition.parameters[sent[index].position].canonical(sent[index].text, &grounds)
    }

    /// The value of a parameter, typed; nil when it is absent.
    package func value<Value>(of parameter: Parameter<Value>, _ grounds: inout Grounds) -> Value? {
        guard let text = text(of: parameter.row.parameter) else { return nil }
        return parameter.kind.read(text, &grounds)
    }

    /// Whether a value is longer than the page allows.
    package var hasOverLongValue: Bool {
        let rows = endpoint.definition.parameters
        var discarded = Grounds(Assumptions())
        return sent.contains { !rows[$0.position].limit.allows($0.text, &discarded) }
    }

    /// What was sent, in the order of the request table, without secrets.
    package var shown: [FormField] {
        let rows = endpoint.definition.parameters
        return sent.sorted { $0.position < $1.position }.map {
            FormField($0.name.rawValue, rows[$0.position].isSecret ? SecretMask.dots : $0.text)
        }
    }

    private func index(of name: ParameterName) -> Int? { sent.firstIndex { $0.name == name } }
}

extension Arguments {
    func contains(position: Int) -> Bool { places & (1 << position) != 0 }

    /// Notes that another argument was sent, which is not read.
    mutating func noteIgnored() { haveIgnored = true }

    /// Takes the value of a parameter, in the place of one that it may have already.
    mutating func set(_ text: String, of name: ParameterName, at position: Int) {
        if let index = index(at: position) {
            sent[index].text = text
        } else {
            sent.append(Argument(name: name, position: position, text: text))
            places |= 1 << position
        }
    }

    /// Whether the value at a position is one of its parameter, and not too long. False when it is absent.
    mutating func isValid(at position: Int, _ grounds: inout Grounds) -> Bool {
        guard let index = index(at: position) else { return false }
        let row = endpoint.definition.parameters[position]
        guard row.limit.allows(sent[index].text, &grounds) else { return false }
        sent[index].canonical = row.canonical(sent[index].text, &grounds)
        return sent[index].canonical != nil
    }

    private func index(at position: Int) -> Int? { sent.firstIndex { $0.position == position } }
}
