import TrustAPI
import TrustScenarios
import TrustSimulator

extension Explanation {
    /// An endpoint: every row of its page in short, and a call that succeeds.
    func text(about endpoint: Endpoint) -> String {
        var lines = [
            "\(endpoint.name.rawValue): \(endpoint.purpose)", "  POST \(endpoint.name.path)", "  Parameters:",
        ]
        lines += endpoint.parameters.map { "    \($0.summary)" }
        lines.append("  Responses (\(endpoint.answerForms.all.map(\.contentType).joined(separator: " or "))):")
        lines += endpoint.responses.map { "    \($0.name) (\($0.standing.rawValue)): \($0.about)" }
        lines.append("  Errors:")
        lines += endpoint.errors.map { "    \($0.code.rawValue) (\($0.standing.rawValue)): \($0.printed)" }
        for error in endpoint.assumedErrors {
            let remark = "\(error.standing.rawValue), only by an assumption"
            lines.append("    \(error.code.rawValue) (\(remark)): \(error.printed)")
        }
        if !endpoint.samples.isEmpty { lines.append("  Samples:") }
        for (index, sample) in endpoint.samples.enumerated() {
            lines.append("    \(index + 1) (\(Standing.documented.rawValue)): \(sample.title)")
        }
        let rows = Set(Row.all(of: endpoint).map(\.id.description))
        let showing = scenarios.count { !rows.isDisjoint(with: $0.rows) }
        lines.append("  \(showing) scenarios are about it.")
        return (lines + example(examples.success(of: endpoint), "which succeeds")).joined(separator: "\n")
    }

    /// An endpoint that is not simulated.
    func text(about endpoint: UnsimulatedEndpoint) -> String {
        """
        \(endpoint.name), an endpoint of the API that is not simulated
          \(endpoint.path) gets the HTTP status 404 and the finding \(FindingKind.endpointNotSimulated.rawValue).
        """
    }

    /// A parameter, at each endpoint that has it.
    func text(about parameter: ParameterName) -> String {
        var lines = ["\(parameter.rawValue), a parameter"]
        for endpoint in EndpointName.allCases.map(\.definition) {
            for row in endpoint.parameters where row.parameter == parameter {
                lines += ["  \(RowID.parameter(endpoint.name, row.name)) \(row.traits)", "    \(row.about)"]
                if case .conditional(_, let words) = row.requirement { lines.append("    Required: \(words)") }
                lines += row.allowed.map { "    \($0.value): \($0.meaning)" }
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A field of answers, at each endpoint that has it.
    func text(aboutResponseField name: String) -> String {
        var lines = ["\(name), a field of answers"]
        for endpoint in EndpointName.allCases.map(\.definition) {
            for row in endpoint.responses where row.name == name {
                lines += ["  \(RowID.response(endpoint.name, name)) (\(row.standing.rawValue))", "    \(row.about)"]
                lines += row.values.map { "    \($0.value): \($0.meaning)" }
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension ParameterRow {
    /// Everything but the description, on one line.
    var summary: String {
        let values = allowed.isEmpty ? "" : ": \(allowed.map(\.value).joined(separator: " | "))"
        return "\(name) \(traits)\(values)"
    }

    /// The short columns of the page, and how well the row is known.
    fileprivate var traits: String {
        let most = limit.documented.map { ", at most \($0)" } ?? ""
        return "(\(requirement.word), \(type.rawValue)\(most), \(standing.rawValue))"
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
