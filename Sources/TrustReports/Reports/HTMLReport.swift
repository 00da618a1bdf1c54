import TrustAPI
package import TrustScenarios

/// Results as one page that needs no network: the matrix of rows and verdicts, then each scenario with what was sent and
/// answered side by side, and the differences marked. Light or dark, as the reader's system has it.
package struct HTMLReport: Sendable {
    /// The report needs no settings.
    package init() {}

    /// The HTML document.
    package func text(of results: [ScenarioResult]) -> String {
        let summary = HTML.escaped(TextReport().summary(of: results))
        // What speaks against the target comes first.
        let ordered = results.filter(\.isFailure) + results.filter { !$0.isFailure }
        return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>trustsim: \(summary)</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>\(HTML.style)</style></head>
            <body><h1>\(summary)</h1>
            <h2>Rows of the documents</h2>
            \(matrix(of: Coverage(ReportFile(results))))
            <h2>Scenarios</h2>
            \(ordered.map(section).joined(separator: "\n"))
            </body></html>

            """
    }

    /// A cell for each row, a line for each endpoint and kind of row.
    private func matrix(of coverage: Coverage) -> String {
        let groups = EndpointName.allCases.flatMap { name in
            ["parameter", "response", "error", "sample"].map { "\(name.rawValue)/\($0)/" }
        }
        let lines = groups.map { group in
            let cells = coverage.lines.filter { $0.row.id.description.hasPrefix(group) }.map(cell)
            return "<tr><th>\(HTML.escaped(String(group.dropLast())))</th><td>\(cells.joined())</td></tr>"
        }
        return """
            <p>\(HTML.escaped(coverage.summary))</p><table class="matrix"><tbody>\(lines.joined(separator: "\n"))</tbody></table>
            """
    }

    private func cell(_ line: Coverage.Line) -> String {
        let isContested = line.scenarios.contains { $0.outcome == .failed || $0.outcome == .passedUnexpectedly }
        let kind = isContested ? "bad" : line.isShown ? "good" : "none"
        let title = HTML.escaped("\(line.row.id): \(line.row.text) (\(line.verdict))")
        let name = line.row.id.description.split(separator: "/").dropFirst(2).joined(separator: "/")
        let label = HTML.escaped(name)
        guard let first = line.scenarios.first(where: { $0.outcome != .passed }) ?? line.scenarios.first else {
            return "<span class=\"cell \(kind)\" title=\"\(title)\">\(label)</span>"
        }
        return "<a class=\"cell \(kind)\" title=\"\(title)\" href=\"#\(HTML.anchor(first.id))\">\(label)</a>"
    }

    private func section(_ result: ScenarioResult) -> String {
        let scenario = result.scenario
        let kind = result.isFailure ? "bad" : result.outcome == .passed ? "good" : "none"
        let reason = result.reason.map { "<p>\(HTML.escaped($0))</p>" } ?? ""
        let rows = scenario.rows.map { "<code>\(HTML.escaped($0))</code>" }.joined(separator: " ")
        let attempts = result.attempts.enumerated().map { index, attempt in
            let head = result.attempts.count > 1 ? "<h4>Attempt \(index + 1)</h4>" : ""
            return head + attempt.steps.map(step).joined(separator: "\n")
        }
        return """
            <details id="\(HTML.anchor(scenario.id))" class="\(kind)"\(result.isFailure ? " open" : "")>
            <summary><b>\(HTML.escaped(scenario.id))</b> \(HTML.escaped(scenario.title)) <i>\(Self.word(for: result))</i></summary>
            \(reason)<p class="rows">\(HTML.escaped(scenario.source)) \(rows)</p>
            \(attempts.joined(separator: "\n"))
            </details>
            """
    }

    private static func word(for result: ScenarioResult) -> String {
        switch result.outcome {
        case .passed: result.uncheckedText == nil ? "passed" : "passed, partly checked"
        case .failed: "failed"
        case .skipped: "skipped"
        case .failedAsExpected: "failed, as expected"
        case .passedUnexpectedly: "passed, though it is expected to fail"
        }
    }

    private func step(_ record: StepRecord) -> String {
        let sides = record.exchange.map(exchange) ?? ""
        let differences = record.differences.map { difference in
            """
            <tr><th>\(HTML.escaped(difference.subject))</th><td><del>\(HTML.escaped(difference.expected))</del></td>\
            <td><ins>\(HTML.escaped(difference.found))</ins></td></tr>
            """
        }
        let table =
            differences.isEmpty
            ? ""
            : "<table class=\"differences\"><thead><tr><th></th><th>expected</th><th>found</th></tr></thead>"
                + "<tbody>\(differences.joined())</tbody></table>"
        let unchecked =
            record.unchecked.isEmpty
            ? ""
            : "<p>Not checked, because the target is not a simulator: \(record.unchecked.joined(separator: " and ")).</p>"
        return "<h3>\(record.number). \(HTML.escaped(record.title))</h3>\(sides)\(table)\(unchecked)"
    }

    private func exchange(_ exchange: Exchange) -> String {
        let sent = exchange.sent.map { "\($0.name)=\($0.value)" }.joined(separator: "\n")
        let body = String(decoding: exchange.body, as: UTF8.self)
        return """
            <div class="sides"><pre>\(HTML.escaped("\(exchange.method) \(exchange.endpoint.path)\n\n\(sent)"))</pre>\
            <pre>\(HTML.escaped("\(exchange.httpStatus) \(exchange.contentType ?? "")\n\n\(body)"))</pre></div>
            """
    }
}
