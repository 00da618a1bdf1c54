package import TrustAPI

/// A question to the journal about calls that have to come one after another. Others may come between them.
package struct SequenceVerification: Equatable, Sendable {
    /// The calls, in the order in which they have to come.
    package let patterns: [CallPattern]

    /// Takes the calls in the order in which they have to come.
    package init(_ patterns: [CallPattern]) { self.patterns = patterns }

    /// The answer from what is kept, where `dropped` has fallen out; `known` secrets are hidden in its texts.
    package func verdict(
        over entries: [JournalEntry], dropped: [EndpointDrop], hiding known: SecretSearch
    ) -> Verification.Verdict {
        var found: [JournalEntry] = []
        var rest = entries[...]
        for pattern in patterns {
            guard let position = rest.firstIndex(where: pattern.matches) else { break }
            found.append(rest[position])
            rest = rest[(position + 1)...]
        }
        guard found.count < patterns.count else {
            return Verification.Verdict(outcome: .yes, count: found.count, mayChange: false, explanation: [])
        }
        // What fell out came before all that is kept, so it can only have been the beginning of the sequence.
        let lost = dropped.reduce(0) { sum, drop in sum + (patterns.contains(where: drop.isOfKind) ? drop.count : 0) }
        let isUnknown = lost > 0 && couldHaveBegun(among: dropped, before: entries)
        let missing = patterns[found.count]
        let wanted = SecretMask(known).shown(missing.words)
        let after = found.last.map { " after request \($0.id)" } ?? ""
        var explanation = [
            "Expected \(patterns.count) \(patterns.count == 1 ? "call" : "calls") in order; number \(found.count + 1), \(wanted), did not come\(after)."
        ]
        for (index, entry) in found.enumerated() {
            explanation.append("Number \(index + 1) is request \(entry.id), \(entry.goal).")
        }
        if isUnknown {
            explanation.append(
                "\(lost) calls fell out of the journal and may belong to it, so the answer is not known.")
        }
        explanation += NearMiss.nearest(
            to: missing,
            among: entries.filter { entry in missing.mayMean(entry) && !found.contains { $0.id == entry.id } }
        )
        .map { $0.words(hiding: known) }
        return Verification.Verdict(
            outcome: isUnknown ? .unknown : .no, count: found.count, mayChange: true, explanation: explanation
        )
    }

    /// Whether calls that fell out can have been the first of the sequence, and those kept the rest.
    private func couldHaveBegun(among dropped: [EndpointDrop], before entries: [JournalEntry]) -> Bool {
        for begun in 1...patterns.count {
            let isPossible = patterns.prefix(begun).allSatisfy { pattern in
                dropped.contains { $0.count > 0 && $0.concerns(pattern) }
            }
            guard isPossible else { return false }
            var rest = entries[...]
            let isComplete = patterns.dropFirst(begun).allSatisfy { pattern in
                guard let position = rest.firstIndex(where: pattern.matches) else { return false }
                rest = rest[(position + 1)...]
                return true
            }
            if isComplete { return true }
        }
        return false
    }
}
