import TrustAPI
import TrustRunner
import TrustScenarios

/// The coverage as one page of HTML that needs nothing else, light or dark as the reader has it.
package struct CoveragePage: Sendable {
    private let coverage: Coverage

    /// A page about the coverage of one run.
    package init(_ coverage: Coverage) { self.coverage = coverage }

    /// The HTML document.
    package var text: String {
        let sections = EndpointName.allCases.map { name in
            let lines = coverage.lines.filter { $0.row.id.description.hasPrefix(name.rawValue + "/") }
            let shown = lines.count(where: \.isShown)
            let decidable = lines.count { $0.row.undecidable == nil }
            return """
                <section><h2>\(name.rawValue) <small>\(shown) of \(decidable)</small></h2>
                <table><thead><tr><th>Row</th><th>What the page says</th><th>Standing</th><th>Verdict</th><th>Scenarios</th></tr></thead>
                <tbody>\(lines.map(row).joined(separator: "\n"))</tbody></table></section>
                """
        }
        return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Coverage of the documents</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>\(HTML.style)</style></head>
            <body><h1>Coverage of the documents</h1><p>\(HTML.escaped(coverage.summary))</p>
            \(sections.joined(separator: "\n"))
            </body></html>

            """
    }

    private func row(_ line: Coverage.Line) -> String {
        let scenarios = line.scenarios.map { scenario in
            let mark = scenario.outcome == .passed ? "" : " (\(scenario.outcome.rawValue))"
            return "<li>\(HTML.escaped(scenario.id))\(mark)</li>"
        }
        let list = "<details><summary>\(line.scenarios.count)</summary><ul>\(scenarios.joined())</ul></details>"
        return """
            <tr class="\(line.cssClass)"><td><code>\(HTML.escaped(line.row.id.description))</code></td>\
            <td>\(HTML.escaped(line.row.text))</td><td>\(line.row.standing.rawValue)</td>\
            <td>\(HTML.escaped(line.row.undecidable.map { "cannot be decided from outside: \($0)" } ?? line.verdict))</td><td>\(line.scenarios.isEmpty ? "" : list)</td></tr>
            """
    }
}

extension Coverage.Line {
    /// What colours its row.
    fileprivate var cssClass: String { row.undecidable != nil ? "undecidable" : isShown ? "shown" : "missing" }
}
