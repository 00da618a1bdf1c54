import TrustAPI
import TrustDocuments
import TrustScenarios

/// A recorded replay of a scenario beside what the simulator makes of the same scenario.
struct RecordedScenario: Sendable {
    /// A recorded call with the answer of the simulator to it.
    struct Pair: Sendable {
        let recorded: RecordingEntry
        let simulated: DryRun.Call
    }

    let scenario: Scenario
    let calls: [RecordingEntry]
    private let rehearsal: DryRun
    /// How often each step was called.
    private let attempts: [Int: Int]

    /// Throws `DryRunError` where the two cannot be laid side by side.
    init(_ scenario: Scenario, calls: [RecordingEntry]) throws(DryRunError) {
        if scenario.given.faults != nil { throw DryRunError("it makes faults, which are no matter of a target") }
        self.scenario = scenario
        self.calls = calls
        attempts = Dictionary(grouping: calls, by: \.step).mapValues(\.count)
        rehearsal = try DryRun(scenario, numbers: Self.numbers(of: scenario, in: calls))
        _ = try pairs(assuming: Assumptions())
    }

    /// The calls with the answers of the simulator under assumptions. Throws `DryRunError` where the scenario makes
    /// other calls now than were recorded.
    func pairs(assuming assumptions: Assumptions) throws(DryRunError) -> [Pair] {
        var rest = try rehearsal.run(assuming: assumptions, attempts: attempts)[...]
        var pairs: [Pair] = []
        for recorded in calls {
            rest = rest.drop { $0.step < recorded.step }
            guard let simulated = rest.popFirst(), simulated.step == recorded.step,
                simulated.request.asks(as: recorded.request)
            else { throw DryRunError("it has changed since it was recorded: record it again") }
            pairs.append(Pair(recorded: recorded, simulated: simulated))
        }
        return pairs
    }

    /// The target's numbers of the scenario's orders, as the recorded calls have them.
    static func numbers(of scenario: Scenario, in calls: [RecordingEntry]) -> [String: String] {
        var numbers: [String: String] = [:]
        for recorded in calls {
            guard scenario.steps.indices.contains(recorded.step - 1),
                case .call(let call) = scenario.steps[recorded.step - 1].action
            else { continue }
            for entry in call.arguments {
                guard let text = entry.value.text, text.hasPrefix("{{"), let name = Variables.names(in: text).first,
                    scenario.given.orders.contains(where: { $0.key == name }),
                    let value = recorded.arguments.first(where: { $0.name == entry.key })?.value,
                    OrderNumber(digits: value) != nil
                else { continue }
                numbers[name] = value
            }
        }
        return numbers
    }
}

extension RecordedRequest {
    /// Whether this asks the same as another: the same call with the same arguments, whoever is logged in.
    func asks(as other: RecordedRequest) -> Bool { key == other.key }

    /// What a request asks, without its login.
    var key: String {
        let fields = arguments.map { field in
            let isLogin = endpoint.definition.isSecret(field.name) || ASCII.equalIgnoringCase(field.name, "loginName")
            let named = field.value.replacing(SecretMask.namePlaceholder, with: Credentials.standard.loginName)
            return FormField(field.name, isLogin ? "" : named)
        }
        let form = hasQuery ? "query" : "body"
        let kind = contentType?.lowercased().prefix { $0 != ";" } ?? "none"
        let text = String(decoding: FormCoding.encode(fields), as: UTF8.self)
        let multipart = kind.hasPrefix("multipart/") ? body : ""
        return [method, scheme.rawValue, endpoint.rawValue, form, String(kind), text, multipart].joined(separator: "\n")
    }

    private var hasQuery: Bool { query != nil }
}
