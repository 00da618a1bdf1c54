import TrustAPI

/// What the documents say about an endpoint or a code, when the simulator answers so, and which scenarios show it.
package struct Explanation: Sendable {
    private let scenarios: [Scenario]

    package init(_ scenarios: [Scenario]) { self.scenarios = scenarios }

    /// What there is to say about `-126`, `126`, `AutoUpdateDCV` or `AutoUpdateDCV/-126`; nil where there is no such thing.
    package func text(about topic: String) -> String? {
        let pieces = topic.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch pieces.count {
        case 1:
            if let name = EndpointName(rawValue: pieces[0]) { return text(about: name.endpoint) }
            guard let code = Self.code(pieces[0]) else { return nil }
            let endpoints = EndpointName.allCases.map(\.endpoint).filter { $0.errorRow(for: code) != nil }
            return endpoints.isEmpty
                ? nil : endpoints.compactMap { text(about: code, at: $0) }.joined(separator: "\n\n")
        case 2:
            guard let name = EndpointName(rawValue: pieces[0]), let code = Self.code(pieces[1]) else { return nil }
            return text(about: code, at: name.endpoint)
        default:
            return nil
        }
    }

    /// The table of order numbers that provoke a code by their digits.
    package static var magicNumbers: String {
        let rows = ErrorCode.allCases.compactMap { code -> String? in
            guard let number = MagicNumber.number(for: code) else { return nil }
            let endpoints = EndpointName.allCases.filter { MagicNumber.code(of: number, at: $0) != nil }
            guard !endpoints.isEmpty else { return nil }
            let whose =
                endpoints.count == EndpointName.allCases.count
                ? "every endpoint" : endpoints.map(\.rawValue).joined(separator: ", ")
            return
                "  \(number)  \(code.rawValue)\(String(repeating: " ", count: 6 - String(code.rawValue).count))\(whose)"
        }
        let never = MagicNumber.neverExists.map { "  \($0)  never exists: -4" } ?? ""
        return """
            Order numbers that provoke a code in any call that is otherwise in order, as orderNumber or baseOrderNumber. The demo
            world has them; 'magicNumbers: true' puts them into a world of your own. Where an endpoint does not have the code,
            the number is that of no order.

            \(rows.joined(separator: "\n"))
            \(never)
            """
    }

    /// What can be explained, to name the nearest.
    package static let topics: [String] = EndpointName.allCases.flatMap { name in
        [name.rawValue]
            + name.endpoint.errors.flatMap { ["\($0.code.rawValue)", "\(name.rawValue)/\($0.code.rawValue)"] }
    }

    private static func code(_ text: String) -> ErrorCode? {
        Int(text).flatMap { ErrorCode(rawValue: $0 > 0 ? -$0 : $0) }
    }

    private func text(about code: ErrorCode, at endpoint: Endpoint) -> String? {
        guard let row = endpoint.errorRow(for: code) else { return nil }
        let id = RowID.error(endpoint.name, code).description
        var lines = [
            "\(id) (\(row.standing.rawValue))", "  The page prints: \(row.printed)", "  It means: \(row.meaning)",
            "  The simulator answers so when:",
        ]
        for phrase in row.phrases where phrase.wording == .usual {
            let standing = phrase.standing == row.standing ? "" : " (text \(phrase.standing.rawValue))"
            lines.append("    - \(phrase.reason.occasion): “\(phrase.template)”\(standing)")
        }
        let showing = scenarios.filter { $0.rows.contains(id) }
        lines.append("  Scenarios: \(showing.isEmpty ? "none" : showing.map(\.id).joined(separator: ", "))")
        if let example = showing.first(where: { !$0.tags.contains("bytes") }) ?? showing.first,
            let curl = CurlCommand(example, code: code)
        {
            lines += ["  As a call, in the world of \(example.id):", curl.text]
        }
        return lines.joined(separator: "\n")
    }

    private func text(about endpoint: Endpoint) -> String {
        let parameters = endpoint.parameters.map { row in
            let limit = row.limit.documented.map { ", at most \($0)" } ?? ""
            let values = row.allowed.isEmpty ? "" : ": \(row.allowed.map(\.value).joined(separator: " | "))"
            return
                "    \(row.name) (\(row.requirement.word), \(row.type.rawValue)\(limit), \(row.standing.rawValue))\(values)"
        }
        let responses = endpoint.responses.map { "    \($0.name) (\($0.standing.rawValue)): \($0.about)" }
        let errors = endpoint.errors.map { "    \($0.code.rawValue): \($0.printed)" }
        let rows = Set(Row.all(of: endpoint).map(\.id.description))
        let showing = scenarios.count { !rows.isDisjoint(with: $0.rows) }
        return
            (["\(endpoint.name.rawValue): \(endpoint.purpose)", "  POST \(endpoint.name.path)", "  Parameters:"]
            + parameters + ["  Responses (\(endpoint.answerForm.contentType)):"] + responses + ["  Errors:"] + errors
            + ["  \(showing) scenarios are about it."]).joined(separator: "\n")
    }
}

extension Requirement {
    /// The word of the requirement column.
    fileprivate var word: String {
        switch self {
        case .required: "required"
        case .optional: "optional"
        case .conditional: "conditional"
        }
    }
}
