import TrustAPI
import TrustScenarios

extension Drift {
    /// How many examples of a group are shown.
    private static let shownExamples = 3

    /// For people: what differs, what that says about assumptions, and what was never seen.
    package var text: String {
        var lines = groups.flatMap(text)
        if !decisions.isEmpty { lines += ["Assumptions"] + decisions.map { "  \($0.sentence)" } }
        if !adopted.isEmpty {
            lines += [
                "To adopt them: \(adopted.map(\.option).joined(separator: " "))",
                "or --write-profile FILE, and then --profile FILE.",
            ]
        }
        lines += omissions.map { "- \($0.scenario): not compared, \($0.reason)" }
        return (lines + sightingLines + [summary]).joined(separator: "\n")
    }

    private func text(of group: Group) -> [String] {
        let count = group.items.count
        let severity = group.kind.severity.rawValue
        let cause = group.choice.map { "\($0.name): the target says \($0.value)" } ?? "no assumption explains it"
        let head = "\(severity) \(group.kind.rawValue) × \(count): \(cause)"
        let examples = group.items.prefix(group.choice == nil ? 20 : Self.shownExamples).flatMap { item in
            [
                "    \(item.scenario), step \(item.step)",
                "      documents  \(item.documents)",
                "      simulator  \(Comparison.quoted(item.divergence.simulated))",
                "      target     \(Comparison.quoted(item.divergence.recorded))",
            ]
        }
        let shown = min(count, group.choice == nil ? 20 : Self.shownExamples)
        return [head] + examples + (count > shown ? ["    and \(count - shown) more"] : [])
    }

    private var sightingLines: [String] {
        let never = sightings.filter { $0.time == nil }
        let seen = sightings.filter { $0.time != nil }
        var lines = seen.map { sighting in "  \(sighting.row): \(age(of: sighting))" }
        if !seen.isEmpty { lines.insert("Rows seen live", at: 0) }
        if !never.isEmpty {
            lines.append("Rows never seen live: \(never.count) of \(sightings.count)")
            lines += never.map { "  \($0.row): never seen" }
        }
        return lines
    }

    /// One sentence.
    package var summary: String {
        let seen = sightings.count { $0.time != nil }
        return "\(compared) answers compared: \(agreed) to the byte as the simulator's, \(items.count) differences; "
            + "\(seen) of \(sightings.count) rows of the documents seen live."
    }

    /// How long ago a row was seen, in words.
    package func age(of sighting: Sighting) -> String {
        guard let seen = sighting.time else { return "never seen" }
        let seconds = max(0, time.seconds - seen.seconds)
        let units = [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")]
        let unit = units.first { seconds >= $0.0 } ?? (1, "second")
        let count = seconds / unit.0
        return "seen \(count) \(unit.1)\(count == 1 ? "" : "s") ago"
    }
}

extension Drift.Decision {
    /// What the target says, in one line.
    package var sentence: String {
        let others = fitting.dropFirst()
        let also = others.isEmpty ? "" : " (\(others.joined(separator: ", ")) would do as well)"
        switch verdict {
        case .confirmed: return "\(name): the target says \(value), as the simulator"
        case .otherwise: return "\(name): the target says \(value)\(also)   \(option)"
        case .open: return "\(name): open, \(fitting.joined(separator: " or ")) fit"
        }
    }

    private var option: String { Drift.Choice(name: name, value: value).option }
}
