import TrustAPI
import TrustRunner
import TrustScenarios
import TrustSimulator

/// Something that can be explained, and the name by which the program prints it.
struct Topic: Sendable {
    enum Subject: Sendable {
        case endpoint(Endpoint)
        /// A code, at every endpoint that has it.
        case code(ErrorCode)
        case error(ErrorRow, Endpoint)
        /// Any row of a page but those of errors.
        case row(Row, Endpoint)
        /// A parameter, at every endpoint that has it.
        case parameter(ParameterName)
        case responseField(String)
        case assumption(AssumptionDescription)
        case choice(AssumptionDescription.Value, AssumptionDescription)
        case finding(FindingKind)
        case rule(Rule)
        /// An endpoint of the API that is not simulated, or the rule by which a path is turned away.
        case unsimulated(UnsimulatedEndpoint)
        case unmatchedRule(FindingKind)
        /// A word of the documents or of a world, with what it means, line by line.
        case word([String])
        case magicNumber(OrderNumber)
        case scenario(Scenario)
    }

    let name: String
    let subject: Subject

    private init(_ name: String, _ subject: Subject) {
        self.name = name
        self.subject = subject
    }
}

extension Topic {
    /// Everything that can be explained. Short names come first: of equally near names, the first is suggested.
    static func all(with scenarios: [Scenario]) -> [Topic] {
        documented + scenarios.map { Topic($0.id, .scenario($0)) }
    }

    private static let documented: [Topic] = [
        endpoints, codes, fields, assumptions, journal, magicNumbers, errors, rows, unsimulated, words,
    ].flatMap { $0 }

    private static let pages = EndpointName.allCases.map(\.endpoint)

    private static var endpoints: [Topic] { pages.map { Topic($0.name.rawValue, .endpoint($0)) } }

    private static var unsimulated: [Topic] {
        UnsimulatedEndpoint.all.map { Topic($0.name, .unsimulated($0)) } + [
            Topic("noSuchEndpoint", .unmatchedRule(.noSuchEndpoint)),
            Topic("endpointNotSimulated", .unmatchedRule(.endpointNotSimulated)),
        ]
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
        return words.map { word in Topic(word, .word(meanings.filter { $0.word == word }.map(\.meaning))) }
    }

    private static var codes: [Topic] { ErrorCode.allCases.map { Topic(String($0.rawValue), .code($0)) } }

    /// The columns of calls and answers.
    private static var fields: [Topic] {
        var topics: [Topic] = []
        var seen: Set<String> = []
        for parameter in pages.flatMap(\.parameters) where seen.insert(parameter.name).inserted {
            topics.append(Topic(parameter.name, .parameter(parameter.parameter)))
        }
        for response in pages.flatMap(\.responses) where seen.insert(response.name).inserted {
            topics.append(Topic(response.name, .responseField(response.name)))
        }
        return topics
    }

    /// Assumptions, and each of their values as `--assume` takes it.
    private static var assumptions: [Topic] {
        Assumed.all.flatMap { assumption in
            [Topic(assumption.name, .assumption(assumption))]
                + assumption.values.map { Topic("\(assumption.name)=\($0.name)", .choice($0, assumption)) }
        }
    }

    /// What the journal prints in a word: findings, and the rule that decided an answer.
    private static var journal: [Topic] {
        let numbers = MagicNumber.neverExists.map { [Rule.magicNumber($0)] } ?? []
        let rules = [Rule.done, Rule.fault(id: "")] + numbers + Reason.allCases.map { Rule.refused($0) }
        return FindingKind.allCases.map { Topic($0.rawValue, .finding($0)) } + rules.map { Topic($0.name, .rule($0)) }
    }

    private static var magicNumbers: [Topic] {
        let provoking = ErrorCode.allCases.compactMap { MagicNumber.number(for: $0) }.filter { number in
            EndpointName.allCases.contains { MagicNumber.code(of: number, at: $0) != nil }
        }
        let numbers = provoking + [MagicNumber.neverExists].compactMap(\.self)
        return numbers.map { Topic($0.description, .magicNumber($0)) }
    }

    /// `ENDPOINT/CODE`, also for codes that no row of the page has.
    private static var errors: [Topic] {
        pages.flatMap { endpoint in
            (endpoint.errors + endpoint.assumedErrors).map { error in
                Topic("\(endpoint.name.rawValue)/\(error.code.rawValue)", .error(error, endpoint))
            }
        }
    }

    private static var rows: [Topic] {
        pages.flatMap { endpoint in
            Row.all(of: endpoint).map { row in
                let error = endpoint.errors.first { row.id == .error(endpoint.name, $0.code) }
                return Topic(row.id.description, error.map { Subject.error($0, endpoint) } ?? .row(row, endpoint))
            }
        }
    }
}
