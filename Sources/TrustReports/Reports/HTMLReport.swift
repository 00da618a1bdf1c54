import TrustAPI
package import TrustScenarios

/// Results as one page that needs no network: the matrix of rows and verdicts, then each scenario with what was sent and
/// answered side by side, and the differences marked. Light or dark, as the reader's system has it.
package struct HTMLReport: Sendable {
    /// The report needs no settings.
    package init() {}

    /// The HTML document.
    package func text(of results: [ScenarioResult]) -> String {
        let summary = TextReport().summary(of: results)
        // What speaks against the target comes first.
        let ordered = results.filter(\.isFailure) + results.filter { !$0.isFailure }
        return HTML.page(
            "trustsim: \(summary)",
            """
            <h1>\(summary)</h1>
            <h2>Rows of the documents</h2>
            \(matrix(of: Coverage(ReportFile(results))))
            \(neighbours(Coverage(ReportFile(results), of: [.second])))
            <h2>Scenarios</h2>
            \(ordered.map(section), separator: "\n")
            """
        )
    }

    /// The same for the second ring, where any scenario is about it.
    private func neighbours(_ coverage: Coverage) -> HTML {
        if coverage.lines.allSatisfy(\.scenarios.isEmpty) { return "" }
        return "<h2>Rows of the second ring</h2>\(matrix(of: coverage))"
    }

    /// A cell for each row, a line for each endpoint and kind of row.
    private func matrix(of coverage: Coverage) -> HTML {
        let groups = coverage.rings.flatMap(\.endpoints).flatMap { name in
            ["parameter", "response", "error", "sample"].map { "\(name.rawValue)/\($0)" }
        }
        let lines = groups.compactMap { group -> HTML? in
            let cells = coverage.lines.filter { $0.row.id.description.hasPrefix("\(group)/") }.map(cell)
            return cells.isEmpty ? nil : "<tr><th>\(group)</th><td>\(cells)</td></tr>"
        }
        return """
            <p>\(coverage.summary)</p><table class="matrix"><tbody>\(lines, separator: "\n")</tbody></table>
            """
    }

    private func cell(_ line: Coverage.Line) -> HTML {
        let isContested = line.scenarios.contains { $0.outcome == .failed || $0.outcome == .passedUnexpectedly }
        let kind = isContested ? "bad" : line.isShown ? "good" : "none"
        let title = "\(line.row.id): \(line.row.text) (\(line.verdict))"
        let label = line.row.id.description.split(separator: "/").dropFirst(2).joined(separator: "/")
        guard let first = line.scenarios.first(where: { $0.outcome != .passed }) ?? line.scenarios.first else {
            return #"<span class="cell \#(kind)" title="\#(title)">\#(label)</span>"#
        }
        return ##"<a class="cell \##(kind)" title="\##(title)" href="#\##(anchor(first.id))">\##(label)</a>"##
    }

    /// The id of a scenario as the name of a place on the page.
    private func anchor(_ id: String) -> String { id.replacing("/", with: "-").replacing(" ", with: "-") }

    private func section(_ result: ScenarioResult) -> HTML {
        let scenario = result.scenario
        let kind = result.isFailure ? "bad" : result.outcome == .passed ? "good" : "none"
        let reason: HTML = result.reason.map { "<p>\($0)</p>" } ?? ""
        let rows = scenario.rows.map { "<code>\($0)</code>" as HTML }
        let attempts = result.attempts.enumerated().map { index, attempt -> HTML in
            let head: HTML = result.attempts.count > 1 ? "<h4>Attempt \(index + 1)</h4>" : ""
            return "\(head)\(attempt.steps.map(step), separator: "\n")"
        }
        return """
            <details id="\(anchor(scenario.id))" class="\(kind)"\(result.isFailure ? " open" : "")>
            <summary><b>\(scenario.id)</b> \(scenario.title) <i>\(Self.word(for: result))</i></summary>
            \(reason)<p class="rows">\(scenario.source) \(rows, separator: " ")</p>
            \(attempts, separator: "\n")
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

    private func step(_ record: StepRecord) -> HTML {
        let sides = record.exchange.map(exchange) ?? ""
        let differences = record.differences.map { difference -> HTML in
            """
            <tr><th>\(difference.subject)</th><td><del>\(difference.expected)</del></td>\
            <td><ins>\(difference.found)</ins></td></tr>
            """
        }
        let table: HTML = """
            <table class="differences"><thead><tr><th></th><th>expected</th><th>found</th></tr></thead>\
            <tbody>\(differences)</tbody></table>
            """
        let words = record.unchecked.joined(separator: " and ")
        let unchecked: HTML = "<p>Not checked, because the target is not a simulator: \(words).</p>"
        return """
            <h3>\(record.number). \(record.title)</h3>\(sides)\(differences.isEmpty ? [] : [table])\
            \(words.isEmpty ? [] : [unchecked])
            """
    }

    private func exchange(_ exchange: Exchange) -> HTML {
        let sent = exchange.sent.map { "\($0.name)=\($0.value)" }.joined(separator: "\n")
        let body = String(decoding: exchange.body, as: UTF8.self)
        return """
            <div class="sides"><pre>\(exchange.method) \(exchange.endpoint.path)\n\n\(sent)</pre>\
            <pre>\(exchange.httpStatus) \(exchange.contentType ?? "")\n\n\(body)</pre></div>
            """
    }
}
