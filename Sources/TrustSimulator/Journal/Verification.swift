package import TrustAPI

/// A question to the journal that is answered with yes, no or unknown.
package struct Verification: Equatable, Sendable {
    /// How often a call has to be there.
    package struct Times: Equatable, Sendable {
        /// The lower bound, inclusive.
        package var atLeast: Int
        /// Nil where there is no upper bound.
        package var atMost: Int?

        /// At least once, unless stated otherwise; both bounds are inclusive.
        package init(atLeast: Int = 1, atMost: Int? = nil) {
            self.atLeast = atLeast
            self.atMost = atMost
        }

        /// The bounds in words, for messages.
        package var words: String {
            switch (atLeast, atMost) {
            case (let low, .some(let high)) where low == high: "exactly \(Self.times(low))"
            case (0, .some(let high)): "at most \(Self.times(high))"
            case (let low, .some(let high)): "\(low) to \(Self.times(high))"
            case (let low, nil): "at least \(Self.times(low))"
            }
        }

        private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
    }

    /// Whether what was asked is so.
    package enum Outcome: String, CaseIterable, Sendable {
        case yes, no
        /// Calls that fell out of the journal could make the difference.
        case unknown
    }

    /// The answer, and what it rests on.
    package struct Verdict: Equatable, Sendable {
        /// Whether what was asked is so.
        package let outcome: Outcome
        /// How many calls that are kept match.
        package let count: Int
        /// Whether calls that are still to come could turn it into a yes.
        package let mayChange: Bool
        /// What was expected and what came, in sentences; empty for a yes.
        package let explanation: [String]
    }

    /// Which calls are counted.
    package var pattern: CallPattern
    /// How many there have to be.
    package var times: Times

    /// Asks whether as many calls came as stated.
    package init(_ pattern: CallPattern, times: Times = Times()) {
        self.pattern = pattern
        self.times = times
    }

    /// The verdict over calls in order of their ids, of which some fell out of the journal before.
    package func verdict(over entries: [JournalEntry], dropped: [EndpointDrop], hiding known: SecretSearch) -> Verdict {
        let count = entries.count { pattern.matches($0) }
        let lost = dropped.reduce(0) { $0 + ($1.concerns(pattern) ? $1.count : 0) }
        let isTooMany = times.atMost.map { count > $0 } ?? false
        let isMet = count >= times.atLeast && !isTooMany
        // What fell out may have matched: it can lift the count, but not lower it.
        let couldDiffer =
            isMet ? times.atMost.map { count + lost > $0 } ?? false : !isTooMany && count + lost >= times.atLeast
        let outcome: Outcome = lost > 0 && couldDiffer ? .unknown : isMet ? .yes : .no
        guard outcome != .yes else { return Verdict(outcome: .yes, count: count, mayChange: false, explanation: []) }
        let mask = SecretMask(known)
        let candidates = entries.filter(pattern.mayMean)
        var explanation = [
            "Expected \(mask.shown(pattern.words)), \(times.words); "
                + "\(count) of \(candidates.count) calls match."
        ]
        if outcome == .unknown {
            explanation.append(
                "\(lost) calls fell out of the journal and may have matched, so the answer is not known.")
        }
        explanation += NearMiss.nearest(to: pattern, among: candidates).map { $0.words(hiding: known) }
        // Calls to come only add to the count, so what may be too many already stays so.
        let mayBeTooMany = times.atMost.map { count + lost > $0 } ?? false
        return Verdict(outcome: outcome, count: count, mayChange: !mayBeTooMany, explanation: explanation)
    }
}

/// How many calls of an endpoint fell out of a journal, or how many unmatched requests.
package struct EndpointDrop: Equatable, Sendable {
    /// Nil for unmatched requests.
    package let endpoint: EndpointName?
    /// How many requests fell out.
    package let count: Int

    /// Pass nil as the endpoint for unmatched requests.
    package init(endpoint: EndpointName?, count: Int) {
        self.endpoint = endpoint
        self.count = count
    }

    /// Whether they were of the kind that a pattern means: calls, or unmatched requests.
    package func isOfKind(of pattern: CallPattern) -> Bool { (endpoint == nil) == pattern.meansUnmatched }

    func concerns(_ pattern: CallPattern) -> Bool {
        isOfKind(of: pattern) && (pattern.endpoint.map { $0 == endpoint } ?? true)
    }
}

/// A call that differs only a little from what was expected.
struct NearMiss {
    private let entry: JournalEntry
    private let pattern: CallPattern

    /// The three calls with the fewest differences, the newest of equals first.
    static func nearest(to pattern: CallPattern, among entries: [JournalEntry]) -> [NearMiss] {
        let scored = entries.reversed().enumerated().compactMap {
            age, entry -> (entry: JournalEntry, rank: (Int, Int))? in
            let differences = pattern.differences(in: entry) { $0 }.count
            guard differences > 0 else { return nil }
            // Another endpoint is further away than anything else.
            let isElsewhere = pattern.endpoint.map { $0 != entry.endpoint } ?? false
            return (entry, (differences + (isElsewhere ? 10 : 0), age))
        }
        return scored.sorted { $0.rank < $1.rank }.prefix(3).map { NearMiss(entry: $0.entry, pattern: pattern) }
    }

    func words(hiding known: SecretSearch) -> String {
        let mask = entry.mask(hiding: known)
        let differences = pattern.differences(in: entry) { mask.shown($0) }
        return "Request \(entry.id), \(entry.goal), \(outcome): \(differences.joined(separator: "; "))."
    }

    private var outcome: String {
        if let code = entry.code { return "answered \(code)" }
        return entry.strike.map { "struck by the fault '\($0.fault)'" } ?? "answered \(entry.answerStatus)"
    }
}
