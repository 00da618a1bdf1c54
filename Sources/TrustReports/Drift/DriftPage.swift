import TrustAPI
package import TrustRunner
import TrustScenarios

/// The drift as one page of HTML that needs nothing else, light or dark as the reader has it.
package struct DriftPage: Sendable {
    private let drift: Drift

    /// A page about one analysis.
    package init(_ drift: Drift) { self.drift = drift }

    /// The HTML document.
    package var text: String {
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Drift</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>\(HTML.style)</style></head>
        <body><h1>Documents, simulator and target</h1><p>\(HTML.escaped(drift.summary))</p>
        <h2>Assumptions</h2>
        <table><thead><tr><th>Assumption</th><th>Simulator</th><th>Target</th><th>Explains</th><th>To adopt it</th></tr></thead>
        <tbody>\(drift.decisions.map(row).joined(separator: "\n"))</tbody></table>
        <h2>Differences</h2>
        \(drift.groups.map(section).joined(separator: "\n"))
        <h2>Not compared</h2>
        <ul>\(drift.omissions.map(line).joined(separator: "\n"))</ul>
        <h2>Rows of the documents</h2>
        <table><thead><tr><th>Row</th><th>Live</th><th>Scenarios</th></tr></thead>
        <tbody>\(drift.sightings.map(row).joined(separator: "\n"))</tbody></table>
        </body></html>

        """
    }

    private func row(_ decision: Drift.Decision) -> String {
        let option = Drift.Choice(name: decision.name, value: decision.value).option
        let command = decision.verdict == .otherwise ? "<code>\(HTML.escaped(option))</code>" : ""
        let fitting = HTML.escaped(decision.fitting.joined(separator: " or "))
        return """
            <tr><td><code>\(HTML.escaped(decision.name))</code><br><small>\(HTML.escaped(decision.question))</small></td>\
            <td>\(HTML.escaped(decision.assumed))</td><td>\(fitting) <small>\(decision.verdict.rawValue)</small></td>\
            <td>\(decision.explains)</td><td>\(command)</td></tr>
            """
    }

    private func section(_ group: Drift.Group) -> String {
        let cause = group.choice.map { "\($0.name): the target says \($0.value)" } ?? "no assumption explains it"
        let items = group.items.map { item in
            """
            <h4>\(HTML.escaped(item.scenario)), step \(item.step)</h4>
            <p class="rows">\(HTML.escaped(item.documents)); \(HTML.escaped(item.target)), \(item.time.iso8601)</p>
            <div class="sides"><pre>\(HTML.escaped(item.divergence.simulated))</pre>\
            <pre>\(HTML.escaped(item.divergence.recorded))</pre></div>
            """
        }
        return """
            <details class="\(group.kind.severity == .error ? "bad" : "none")"><summary><b>\(group.kind.rawValue)</b> \
            × \(group.items.count) \(HTML.escaped(cause)) <i>\(group.kind.severity.rawValue)</i></summary>
            \(items.joined(separator: "\n"))
            </details>
            """
    }

    private func line(_ omission: Drift.Omission) -> String {
        "<li><code>\(HTML.escaped(omission.scenario))</code>: \(HTML.escaped(omission.reason))</li>"
    }

    private func row(_ sighting: Drift.Sighting) -> String {
        let scenarios = HTML.escaped(sighting.scenarios.joined(separator: ", "))
        return """
            <tr class="\(sighting.time == nil ? "missing" : "seen")"><td><code>\(HTML.escaped(sighting.row))</code></td>\
            <td>\(HTML.escaped(drift.age(of: sighting)))</td><td>\(scenarios)</td></tr>
            """
    }
}
