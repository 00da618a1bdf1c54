import TrustAPI
import TrustDocuments

// What a step leads to besides its answer: orders, mails, captured values, trouble.

extension ScenarioRun {
    /// What came of a step.
    struct Outcome {
        /// Where it differs from what the step states.
        var stated: [Difference] = []
        /// Where the answer differs from a whole one besides.
        var whole: [Difference] = []
        /// What went over the wire, where the step is a call.
        var exchange: Exchange?
        /// The rows of the documents that the call and its answer show.
        var rows: Set<RowID> = []
    }

    enum StepTrouble: Error {
        case target(TargetError)
        case scenario(String)
    }

    /// A refusal of the control API, or a call without a proper answer, is the scenario's trouble; that a target cannot be
    /// used at all is everybody's.
    func told<Result: Sendable>(
        _ body: () async throws(TargetError) -> Result
    ) async throws(StepTrouble) -> Result {
        do throws(TargetError) {
            return try await body()
        } catch {
            switch error {
            case .refused, .broken: throw .scenario(error.description)
            case .unreachable, .untrusted: throw .target(error)
            }
        }
    }

    func known<Result>(_ body: () throws(UnknownVariable) -> Result) throws(StepTrouble) -> Result {
        do throws(UnknownVariable) {
            return try body()
        } catch {
            throw .scenario(error.description)
        }
    }

    func fill(_ node: Node) throws(StepTrouble) -> Node {
        let variables = variables
        return try known { () throws(UnknownVariable) in try variables.fill(node) }
    }

    func mails() async throws(StepTrouble) -> [Node] {
        guard let control else { return [] }
        return try await told { () async throws(TargetError) in try await control.mails() }
    }

    /// The number of an order that a step calls by its name, its number or a variable, or of the only one there is.
    func number(of order: String?) throws(StepTrouble) -> String {
        guard let order else {
            let numbers = scenario.given.orderNumbers
            guard numbers.count == 1, let only = numbers.values.first else {
                throw .scenario("Say which order is meant (order: NAME), as there is not just one.")
            }
            return only
        }
        let variables = variables
        let filled = try known { () throws(UnknownVariable) in try variables.fill(order) }
        return variables[filled] ?? filled
    }

    func stateDifferences(after step: Step, order: String?) async throws(StepTrouble) -> [Difference] {
        guard let control else { return [] }
        var differences: [Difference] = []
        for expected in step.expectation.orders {
            let number = if expected.name == nil, let order { order } else { try number(of: expected.name) }
            let found = try await told { () async throws(TargetError) in try await control.order(number) }
            differences += found.differences(from: try fill(expected.fields), at: "order \(number)")
        }
        return differences
    }

    func mailDifferences(_ mails: [Node], _ expectation: Expectation) throws(StepTrouble) -> [Difference] {
        switch expectation.mails {
        case nil:
            return []
        case .count(let count):
            return mails.count == count
                ? [] : [Difference("mails", expected: String(count), found: String(mails.count))]
        case .each(let expected):
            guard mails.count == expected.count else {
                return [Difference("mails", expected: String(expected.count), found: String(mails.count))]
            }
            var differences: [Difference] = []
            for (index, (mail, expected)) in zip(mails, expected).enumerated() {
                differences += mail.differences(from: try fill(expected), at: "mail \(index + 1)")
            }
            return differences
        }
    }

    mutating func capture(
        _ captures: [Capture], _ exchange: Exchange, _ mails: [Node]
    ) throws(StepTrouble) {
        for capture in captures {
            let text =
                capture.isOfMail
                ? mails.last?[String(capture.field.dropFirst(5))]?.text
                : exchange.fields.first { $0.name == capture.field }?.value
            guard let text else { throw .scenario("There is no \(capture.field) to be captured.") }
            guard let pattern = capture.pattern else {
                variables[capture.name] = text
                continue
            }
            do throws(PatternError) {
                guard let part = try Pattern(pattern).captured(in: text) else {
                    throw PatternError(description: "/\(pattern)/ matches nothing in it.")
                }
                variables[capture.name] = part
            } catch {
                throw .scenario("\(capture.field) is '\(text)', and nothing can be captured: \(error)")
            }
        }
    }
}
