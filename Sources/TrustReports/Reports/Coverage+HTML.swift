import TrustAPI
import TrustRunner
import TrustScenarios

extension Coverage {
    /// One page of HTML that needs nothing else, light or dark as the reader has it.
    package var html: String {
        let title = rings == [.second] ? "Coverage of the second ring" : "Coverage of the documents"
        return HTML.page(
            title,
            """
            <h1>\(title)</h1><p>\(summary)</p>
            \(rings.flatMap(\.endpoints).map(section), separator: "\n")
            """
        )
    }

    private func section(_ name: EndpointName) -> HTML {
        let lines = self.lines.filter { $0.row.id.description.hasPrefix(name.rawValue + "/") }
        let shown = lines.count(where: \.isShown)
        let decidable = lines.count { $0.row.undecidable == nil }
        return """
            <section><h2>\(name.rawValue) <small>\(shown) of \(decidable)</small></h2>
            <table><thead><tr><th>Row</th><th>What the page says</th><th>Standing</th><th>Verdict</th>\
            <th>Scenarios</th></tr></thead>
            <tbody>\(lines.map(row), separator: "\n")</tbody></table></section>
            """
    }

    private func row(_ line: Line) -> HTML {
        let scenarios = line.scenarios.map { scenario -> HTML in
            let mark = scenario.outcome == .passed ? "" : " (\(scenario.outcome.rawValue))"
            return "<li>\(scenario.id)\(mark)</li>"
        }
        let list: HTML =
            scenarios.isEmpty
            ? "" : "<details><summary>\(scenarios.count)</summary><ul>\(scenarios)</ul></details>"
        let verdict = line.row.undecidable.map { "cannot be decided from outside: \($0)" } ?? line.verdict
        return """
            <tr class="\(line.cssClass)"><td><code>\(line.row.id.description)</code></td>\
            <td>\(line.row.text)</td><td>\(line.row.standing.rawValue)</td><td>\(verdict)</td><td>\(list)</td></tr>
            """
    }
}

extension Coverage.Line {
    /// What colours its row.
    fileprivate var cssClass: String { row.undecidable != nil ? "undecidable" : isShown ? "shown" : "missing" }
}
