import TrustAPI
package import TrustRunner

extension Drift {
    /// One page of HTML that needs nothing else, light or dark as the reader has it.
    package var html: String {
        HTML.page(
            "Drift",
            """
            <h1>Documents, simulator and target</h1><p>\(summary)</p>
            <h2>Assumptions</h2>
            <table><thead><tr><th>Assumption</th><th>Simulator</th><th>Target</th><th>Explains</th>\
            <th>To adopt it</th></tr></thead>
            <tbody>\(decisions.map(row), separator: "\n")</tbody></table>
            <h2>Differences</h2>
            \(groups.map(section), separator: "\n")
            <h2>Not compared</h2>
            <ul>\(omissions.map(line), separator: "\n")</ul>
            <h2>Rows of the documents</h2>
            <table><thead><tr><th>Row</th><th>Live</th><th>Scenarios</th></tr></thead>
            <tbody>\(sightings.map(row), separator: "\n")</tbody></table>
            """
        )
    }

    private func row(_ decision: Decision) -> HTML {
        let option = Choice(name: decision.name, value: decision.value).option
        let command: HTML = decision.verdict == .otherwise ? "<code>\(option)</code>" : ""
        let fitting = decision.fitting.joined(separator: " or ")
        return """
            <tr><td><code>\(decision.name)</code><br><small>\(decision.question)</small></td>\
            <td>\(decision.assumed)</td><td>\(fitting) <small>\(decision.verdict.rawValue)</small></td>\
            <td>\(decision.explains)</td><td>\(command)</td></tr>
            """
    }

    private func section(_ group: Group) -> HTML {
        let cause = group.choice.map { "\($0.name): the target says \($0.value)" } ?? "no assumption explains it"
        let items = group.items.map { item -> HTML in
            """
            <h4>\(item.scenario), step \(item.step)</h4>
            <p class="rows">\(item.documents); \(item.target), \(item.time.iso8601)</p>
            <div class="sides"><pre>\(item.divergence.simulated)</pre>\
            <pre>\(item.divergence.recorded)</pre></div>
            """
        }
        return """
            <details class="\(group.kind.severity == .error ? "bad" : "none")"><summary><b>\(group.kind.rawValue)</b> \
            × \(group.items.count) \(cause) <i>\(group.kind.severity.rawValue)</i></summary>
            \(items, separator: "\n")
            </details>
            """
    }

    private func line(_ omission: Omission) -> HTML {
        "<li><code>\(omission.scenario)</code>: \(omission.reason)</li>"
    }

    private func row(_ sighting: Sighting) -> HTML {
        let scenarios = sighting.scenarios.joined(separator: ", ")
        return """
            <tr class="\(sighting.time == nil ? "missing" : "seen")"><td><code>\(sighting.row)</code></td>\
            <td>\(age(of: sighting))</td><td>\(scenarios)</td></tr>
            """
    }
}
