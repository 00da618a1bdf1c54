import TrustDocuments
package import TrustScenarios
package import TrustSimulator

/// Explains any name that the program prints: codes, endpoints, rows of the documents, assumptions, findings, and
/// whatever else a `Topic` can be.
package struct Explanation: Sendable {
    /// How the line before a call begins.
    static let callCaption = "  As a call"

    let scenarios: [Scenario]
    /// Calls, tried in the world that `serve` runs when no other is given.
    let examples: ExampleCalls
    private let known: [Topic]

    /// - Parameters:
    ///   - scenarios: Those to name where they show something.
    ///   - world: The world in which the calls that are shown work.
    package init(_ scenarios: [Scenario], in world: World) {
        self.scenarios = scenarios
        examples = ExampleCalls(world)
        known = Topic.all(with: scenarios)
    }

    /// Every name that can be explained, once.
    package var topics: [String] {
        var seen: Set<String> = []
        return known.map(\.name).filter { seen.insert($0).inserted }
    }

    /// The explanation of a topic, in any spelling that means only one; nil where nothing has that name. Where an
    /// assumption and a finding share it, both are explained.
    package func text(about topic: String) -> String? {
        for name in Topic.readings(of: topic) {
            let found = Topic.named(name, among: known)
            if !found.isEmpty { return found.map { $0.text(self) }.joined(separator: "\n\n") }
        }
        return nil
    }

    /// The known name that is nearest to one that is not known, if any is near.
    package func nearest(to topic: String) -> String? {
        let names = topics
        for reading in Topic.readings(of: topic) {
            if let nearest = Suggestion.nearest(to: reading, among: names) { return nearest }
        }
        // The last part of a longer name, such as that of a scenario.
        let parts = names.filter { $0.contains("/") }.map {
            (whole: $0, last: String($0.split(separator: "/").last ?? ""))
        }
        let nearest = topic.isEmpty ? nil : Suggestion.nearest(to: topic, among: parts.map(\.last))
        if let part = parts.first(where: { $0.last == nearest }) { return part.whole }
        return nil
    }

    /// Explanations as one text. What there is to know about all calls stands once, before the first of them.
    package static func joined(_ texts: [String]) -> String {
        var text = texts.joined(separator: "\n\n")
        if let first = text.firstRange(of: callCaption) {
            text.insert(contentsOf: callIntroduction, at: first.lowerBound)
        }
        return text
    }

    private static let callIntroduction = """
          Calls are for 'trustsim serve' with the demo world on the default ports. -k accepts any certificate; the
          strict way is --cacert FILE, with the file that 'trustsim serve --ca-out FILE' writes.

        """
}
