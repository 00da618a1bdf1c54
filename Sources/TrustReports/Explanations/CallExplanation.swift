import TrustAPI
package import TrustSimulator

/// Why one request in the journal of a simulator got the answer that it got, for people.
package struct CallExplanation {
    private let call: CallRecord

    /// Takes the call as the journal shows it.
    package init(_ call: CallRecord) { self.call = call }

    /// The explanation in lines, without a line end after the last.
    package var text: String { (request + answer + reasons + order).joined(separator: "\n") }

    private var request: [String] {
        let arguments = call.arguments.map { "    \($0.name) = \($0.value)" }
        return [
            "Request \(call.id), \(call.receivedAt.iso8601): \(call.method) "
                + "\(call.endpoint?.rawValue ?? call.path ?? "no endpoint") "
                + "over \(call.scheme.rawValue)\(call.source.map { " from \($0)" } ?? "")"
        ] + arguments
    }

    private var answer: [String] {
        let shown = call.answer.split(separator: "\n").joined(separator: " ⏎ ")
        let what =
            if let code = call.code {
                "answered \(code): \(shown)"
            } else {
                "got \(call.status.map { "the HTTP status \($0)" } ?? "no answer")\(call.endpoint == nil ? ": \(shown)" : "")"
            }
        // Where a fault decided the answer, the reason names it already.
        let fault = call.fault.flatMap { call.because.contains("'\($0)'") ? nil : "; the fault '\($0)' struck it" }
        return ["It \(what)", "  because \(call.because)\(fault ?? "")."]
    }

    private var reasons: [String] {
        var lines: [String] = []
        if !call.rows.isEmpty { lines.append("  rows:        \(call.rows.joined(separator: ", "))") }
        if !call.assumptions.isEmpty { lines.append("  it rests on: \(call.assumptions.joined(separator: ", "))") }
        for flaw in call.alsoPresent { lines.append("  also wrong:  \(flaw.code) \(flaw.message)") }
        for finding in call.findings { lines.append("  finding:     \(finding.rawValue): \(finding.explanation)") }
        return lines
    }

    private var order: [String] {
        guard let before = call.before, let after = call.after else {
            return ["No order was reached\(call.order.map { "; it named \($0)" } ?? "")."]
        }
        let changes = Self.changes(from: before, to: after)
        let state = "Order \(before.number), \(before.state.rawValue)"
        return [changes.isEmpty ? "\(state), was left as it was." : "\(state), changed:"] + changes.map { "    \($0)" }
    }

    private static func changes(from before: Order, to after: Order) -> [String] {
        var changes: [String] = []
        if before.state != after.state { changes.append("state: \(before.state.rawValue) → \(after.state.rawValue)") }
        for (old, new) in zip(before.domains, after.domains) {
            if old.method != new.method {
                changes.append("\(old.name): \(old.method.rawValue) → \(new.method.rawValue)")
            }
            if old.email != new.email { changes.append("\(old.name): mail to \(new.email ?? "nobody")") }
            if old.isValidated != new.isValidated { changes.append("\(old.name): validated") }
        }
        if before.vetting != after.vetting { changes.append("callback or click-through") }
        return changes
    }
}
