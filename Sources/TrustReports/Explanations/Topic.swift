import TrustAPI
import TrustRunner
import TrustScenarios
import TrustSimulator

/// Something that can be explained.
struct Topic: Sendable {
    /// The name by which the program prints it.
    let name: String
    /// What an explanation has about it.
    let text: @Sendable (Explanation) -> String

    private init(_ name: String, _ text: @escaping @Sendable (Explanation) -> String) {
        self.name = name
        self.text = text
    }
}

extension Topic {
    /// Everything that can be explained. Short names come first: of equally near names, the first is suggested.
    static func all(with scenarios: [Scenario]) -> [Topic] {
        documented + scenarios.map { scenario in Topic(scenario.id) { $0.text(about: scenario) } }
    }

    private static let documented: [Topic] = [
        endpoints, codes, fields, assumptions, journal, magicNumbers, errors, rows, unsimulated, words,
    ].flatMap { $0 }

    private static let pages = EndpointName.allCases.map(\.definition)

    private static var endpoints: [Topic] {
        pages.map { endpoint in Topic(endpoint.name.rawValue) { $0.text(about: endpoint) } }
    }

    /// The endpoints of the API that are not simulated, and the rules by which a path is turned away.
    private static var unsimulated: [Topic] {
        let rules = [
            ("noSuchEndpoint", FindingKind.noSuchEndpoint), ("endpointNotSimulated", .endpointNotSimulated),
        ]
        return UnsimulatedEndpoint.all.map { endpoint in Topic(endpoint.name) { $0.text(about: endpoint) } }
            + rules.map { name, finding in
                Topic(name) { "\(name), a rule of the journal\n\($0.text(about: finding))" }
            }
    }

    /// The values that pages allow, the words of orders and scenarios, and how well a fact is known.
    private static var words: [Topic] {
        var meanings: [(word: String, meaning: String)] = []
        for page in pages {
            for row in page.parameters {
                meanings += row.allowed.map {
                    ($0.value, "A value of \(row.name) of \(page.name.rawValue): \($0.meaning)")
                }
            }
        }
        meanings += OrderState.allCases.map { ($0.rawValue, $0.meaning) }
        meanings += Vetting.Kind.allCases.map { ($0.rawValue, $0.meaning) }
        meanings += Scenario.Effect.allCases.map { ($0.rawValue, $0.meaning) }
        meanings += Standing.allCases.map { ($0.rawValue, "How well a fact is known: \($0.meaning)") }
        var words: [String] = []
        // A letter alone is no name.
        for (word, _) in meanings where word.count > 1 && !words.contains(word) { words.append(word) }
        return words.map { word in
            let lines = [word] + meanings.filter { $0.word == word }.map { "  \($0.meaning)" }
            return Topic(word) { _ in lines.joined(separator: "\n") }
        }
    }

    /// Codes, each at every endpoint that has it.
    private static var codes: [Topic] {
        ErrorCode.allCases.map { code in Topic(String(code.rawValue)) { $0.text(about: code) } }
    }

    /// The columns of calls and answers, each at every endpoint that has it.
    private static var fields: [Topic] {
        var topics: [Topic] = []
        var seen: Set<String> = []
        for parameter in pages.flatMap(\.parameters) where seen.insert(parameter.name).inserted {
            topics.append(Topic(parameter.name) { $0.text(about: parameter.parameter) })
        }
        for response in pages.flatMap(\.responses) where seen.insert(response.name).inserted {
            topics.append(Topic(response.name) { $0.text(aboutResponseField: response.name) })
        }
        return topics
    }

    /// Assumptions, and each of their values as `--assume` takes it.
    private static var assumptions: [Topic] {
        Assumed.all.flatMap { assumption in
            [Topic(assumption.name) { $0.text(about: assumption) }]
                + assumption.values.map { value in
                    Topic("\(assumption.name)=\(value.name)") { $0.text(about: value, of: assumption) }
                }
        }
    }

    /// What the journal prints in a word: findings, and the rule that decided an answer.
    private static var journal: [Topic] {
        let numbers = MagicNumber.neverExists.map { [Rule.magicNumber($0)] } ?? []
        let rules = [Rule.done, Rule.fault(id: "")] + numbers + Reason.allCases.map { Rule.refused($0) }
        return FindingKind.allCases.map { finding in Topic(finding.rawValue) { $0.text(about: finding) } }
            + rules.map { rule in Topic(rule.name) { $0.text(about: rule) } }
    }

    private static var magicNumbers: [Topic] {
        let numbers = MagicNumber.provoking.map(\.number) + [MagicNumber.neverExists].compactMap(\.self)
        return numbers.map { number in Topic(number.description) { $0.text(about: number) } }
    }

    /// `ENDPOINT/CODE`, also for codes that no row of the page has.
    private static var errors: [Topic] {
        pages.flatMap { endpoint in
            (endpoint.errors + endpoint.assumedErrors).map { error in
                Topic("\(endpoint.name.rawValue)/\(error.code.rawValue)") { $0.text(about: error, at: endpoint) }
            }
        }
    }

    private static var rows: [Topic] {
        pages.flatMap { endpoint in
            Row.all(of: endpoint).map { row in
                let error = endpoint.errors.first { row.id == .error(endpoint.name, $0.code) }
                return Topic(row.id.description) { explanation in
                    error.map { explanation.text(about: $0, at: endpoint) }
                        ?? explanation.text(about: row, at: endpoint)
                }
            }
        }
    }
}
