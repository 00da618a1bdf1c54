/// A request read against the table of its endpoint: the arguments, and everything that is wrong with them.
package struct Reading: Sendable {
    /// The arguments that the endpoint knows.
    package private(set) var arguments: Arguments
    /// What the tables refuse, in the order of the checks: usually unknown (-2), missing (-3), invalid (-4). The first of
    /// them answers.
    package private(set) var refusals: [Refusal] = []
    /// How many of the refusals come before the login is looked at, where there is one.
    package private(set) var countBeforeLogin = 0

    /// What was found wrong, kind by kind, each with its position in the request table.
    private struct Findings {
        var unknown: [Refusal] = []
        var missing: [(position: Int, refusal: Refusal)] = []
        var invalid: [(position: Int, refusal: Refusal)] = []
    }

    /// Reads a request; the assumptions that made a difference are added to `why`.
    package init(_ request: Request, _ grounds: inout Grounds) {
        let endpoint = request.endpoint.definition
        let rows = endpoint.parameters
        let fields = request.fields(&grounds)
        arguments = Arguments(endpoint: endpoint.name, capacity: min(fields.count, rows.count))
        var findings = Findings()
        var repeated: Set<Int> = []
        var invalid: Set<Int> = []
        var empty: Set<Int> = []
        for field in fields {
            guard let position = Self.position(of: field.name, in: endpoint, &grounds) else {
                if endpoint.ring == .second, grounds.choice(of: Assumed.unknownNeighbourArgument) == .ignored {
                    arguments.noteIgnored()
                    continue
                }
                let refusal = Refusal.unrecognized(argument: field.name)
                findings.unknown.append(
                    refusal.because(request.reasonNoForm ?? endpoint.objection(toArgument: field.name)))
                continue
            }
            let value = Self.value(of: field, &grounds)
            if value.isEmpty {
                switch grounds.choice(of: Assumed.emptyArgument) {
                case .absent: break
                case .invalid: invalid.insert(position)
                case .missing: empty.insert(position)
                }
            } else if !arguments.contains(position: position) {
                arguments.set(value, of: rows[position].parameter, at: position)
            } else {
                switch grounds.choice(of: Assumed.repeatedArgument, reading: endpoint.ring) {
                case .refused: repeated.insert(position)
                case .first: break
                case .last: arguments.set(value, of: rows[position].parameter, at: position)
                }
            }
        }
        for position in rows.indices where arguments.contains(position: position) || invalid.contains(position) {
            let isValid = arguments.isValid(at: position, &grounds)
            if isValid, !invalid.contains(position), !repeated.contains(position) { continue }
            let row = rows[position]
            let words =
                if repeated.contains(position) {
                    "\(row.name) was sent \(fields.count { $0.name == row.name }.timesSent)"
                } else if let text = arguments.text(of: row.parameter) {
                    row.objection(to: text, &grounds)
                } else {
                    "\(row.name) was sent without a value, and empty-argument is invalid"
                }
            findings.invalid.append((position, .invalid(argument: row.name).because(words)))
        }
        for position in rows.indices where !arguments.contains(position: position) {
            let isMissing = !invalid.contains(position) && endpoint.isDue(position, arguments, &grounds)
            guard isMissing || empty.contains(position) else { continue }
            // Of two arguments either of which will do, one is enough to name.
            if case .conditional(.without(let other), _) = rows[position].requirement,
                findings.missing.contains(where: { rows[$0.position].parameter == other })
            {
                continue
            }
            let words = absence(of: rows[position], in: request, sent: fields, &grounds)
            findings.missing.append((position, .missing(argument: rows[position].name).because(words)))
        }
        order(findings, &grounds)
    }

    /// Puts what was found into the order of the checks.
    private mutating func order(_ findings: Findings, _ grounds: inout Grounds) {
        if findings.unknown.isEmpty, findings.missing.isEmpty, findings.invalid.isEmpty { return }
        let missing = findings.missing.map(\.refusal)
        let invalid = findings.invalid.map(\.refusal)
        let count = findings.unknown.count + missing.count + invalid.count
        if count > 1 { _ = grounds.choice(of: Assumed.checkOrder) }
        refusals = findings.unknown + missing + invalid
        countBeforeLogin = count
        switch grounds.peek(Assumed.checkOrder) {
        case .argumentsFirst:
            break
        case .loginFirst, .loginFirstOfAll:
            countBeforeLogin = 0
        case .loginPresentFirst:
            let login = missing.filter { CommonRows.isLogin($0.subject) }
            let others = missing.filter { !CommonRows.isLogin($0.subject) }
            refusals = login + findings.unknown + others + invalid
            countBeforeLogin = login.count
        case .loginBeforeValues:
            countBeforeLogin -= invalid.count
        case .missingFirst:
            refusals = missing + findings.unknown + invalid
        case .unknownLast:
            refusals = missing + invalid + findings.unknown
        case .rowByRow:
            let rows = (findings.missing + findings.invalid).sorted { $0.position < $1.position }
            refusals = findings.unknown + rows.map(\.refusal)
        }
    }

    private static func value(of field: FormField, _ grounds: inout Grounds) -> String {
        var value = field.value
        guard value.withUTF8({ isBlank($0.first) || isBlank($0.last) }) else { return value }
        guard grounds.choice(of: Assumed.valueBlanks) == .trimmed else { return field.value }
        return trimmed(field.value)
    }

    /// A value without the blanks around it.
    package static func trimmed(_ value: String) -> String {
        var rest = value[...]
        while isBlank(rest.utf8.first) { rest.removeFirst() }
        while isBlank(rest.utf8.last) { rest.removeLast() }
        return String(rest)
    }

    private static func isBlank(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func position(of name: String, in endpoint: Endpoint, _ grounds: inout Grounds) -> Int? {
        if let position = endpoint.position(of: name) { return position }
        guard let position = endpoint.position(ofAnyCase: name) else { return nil }
        return grounds.choice(of: Assumed.argumentNames, reading: endpoint.ring) == .anyCase ? position : nil
    }
}

extension Int {
    /// How often something was sent: twice, 3 times.
    fileprivate var timesSent: String { self == 2 ? "twice" : "\(self) times" }
}
