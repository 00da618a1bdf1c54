import TrustAPI
import TrustScenarios

extension Explanation {
    /// A row of a page that is no error: what it says, and what it is part of.
    func text(about row: Row, at endpoint: Endpoint) -> String {
        let lines = [title(of: row), "  \(row.text)"] + surroundings(of: row, at: endpoint) + remarks(on: row)
        return lines.joined(separator: "\n")
    }

    /// The id of a row, and how well it is known.
    func title(of row: Row) -> String { "\(row.id) (\(row.standing.rawValue))" }

    /// Which scenarios show a row, or why none can.
    func remarks(on row: Row) -> [String] {
        let id = row.id.description
        let undecidable = row.undecidable.map { ["  No call from outside can show it: \($0)"] } ?? []
        return undecidable + [line(naming: scenarios.filter { $0.rows.contains(id) })]
    }

    /// Scenarios by their ids.
    func line(naming scenarios: [Scenario]) -> String {
        "  Scenarios: \(scenarios.isEmpty ? "none" : scenarios.map(\.id).joined(separator: ", "))"
    }

    private func surroundings(of row: Row, at endpoint: Endpoint) -> [String] {
        if let parameter = endpoint.parameters.first(where: { row.id.isPart(of: .parameter(endpoint.name, $0.name)) }) {
            return ["  The parameter: \(parameter.summary)"]
        }
        for (index, sample) in endpoint.samples.enumerated() where row.id == .sample(endpoint.name, index + 1) {
            return ["  The page prints:"] + sample.lines.map { "    \($0)" }
        }
        return []
    }
}

extension RowID {
    /// Whether it is the other row or an aspect of it.
    fileprivate func isPart(of other: RowID) -> Bool { self == other || description.hasPrefix("\(other)/") }
}

extension Sample {
    fileprivate var lines: [String] {
        switch content {
        case .request(let fields): fields.map { "\($0.name)=\($0.value)" }
        case .answer(let text): text.split(separator: "\n").map(String.init)
        }
    }
}
