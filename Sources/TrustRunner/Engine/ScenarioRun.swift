import TrustAPI
import TrustDocuments
import TrustScenarios

/// A scenario as it goes on: says what is to be done next, and judges what came of it.
///
/// It does nothing itself, so that a scenario means the same on a target, in a world and in a recording. Whoever carries it
/// out asks for `next()` until there is nothing left, and gives what came of each batch to `take(_:)`.
struct ScenarioRun: Sendable {
    /// How the place is where the scenario is carried out.
    struct Venue: Sendable {
        /// Whether customers, the CA and time do what the scenario says; what they do is left out elsewhere.
        var performsActs = true
        /// Whether orders and mails can be looked at; what is expected of them is left out elsewhere.
        var showsState = true
        /// Whether what may be seen by others is to be sent without the real login.
        var isGuarded = false
        /// How often each step is called, by its number, where that is known: nothing is compared then. Nil calls until a step
        /// is answered as expected, or has been tried often enough.
        var attempts: [Int: Int]?
        /// What is assumed where the scenario is carried out.
        var assumptions = Assumptions()
        /// Whether only what steps state is compared.
        var isLenient = false
    }

    let scenario: Scenario
    let credentials: Credentials
    private(set) var variables: Variables
    private let venue: Venue
    private let assumptions: Assumptions
    private var faults: GivenFaults
    /// The rows that the calls so far have shown.
    private var shown: Set<RowID> = []
    private(set) var records: [StepRecord] = []
    /// Why a step could not be carried out, as a sentence; nil where each could.
    private(set) var trouble: String?
    private var current = 0
    /// How often the current step was tried.
    private var tries = 0
    private var isOver = false
    /// Whether a step that is not as expected may be tried again.
    var mayRepeat = true

    /// - Parameters:
    ///   - scenario: What is carried out.
    ///   - credentials: The login that calls have unless they say otherwise.
    ///   - variables: What `{{name}}` stands for, besides the login name.
    ///   - venue: Where it is carried out.
    init(_ scenario: Scenario, as credentials: Credentials, variables: [String: String], at venue: Venue) {
        self.scenario = scenario
        self.credentials = credentials
        self.variables = Variables(variables.merging(["loginName": credentials.loginName]) { $1 })
        self.venue = venue
        assumptions = venue.assumptions.with(scenario.given.assume)
        faults = GivenFaults(scenario.given, account: credentials)
    }

    /// What is to be done next, in this order; nil at the end of the scenario.
    mutating func next() -> [Action]? {
        while !isOver, current < scenario.steps.count {
            let step = scenario.steps[current]
            do throws(StepTrouble) {
                let pause: [Action] = tries > 0 ? [.pause(seconds: step.retry.interval)] : []
                tries += 1
                return pause + (try actions(of: step))
            } catch {
                finish(step, with: Outcome(trouble: error.description, at: step.place))
            }
        }
        return nil
    }

    /// Takes what came of the actions that `next()` gave: as many as were carried out, the last of which may be trouble.
    mutating func take(_ results: [Result]) {
        let step = scenario.steps[current]
        if let reason = results.trouble {
            return finish(step, with: Outcome(trouble: reason, at: step.place, exchange: results.exchange))
        }
        do throws(StepTrouble) {
            finish(step, with: try outcome(of: step, results))
        } catch {
            finish(step, with: Outcome(trouble: error.description, at: step.place, exchange: results.exchange))
        }
    }

    /// Keeps what came of a step, and goes on to the next unless it is to be tried again.
    private mutating func finish(_ step: Step, with outcome: Outcome) {
        trouble = trouble ?? outcome.trouble
        let differences = outcome.stated + outcome.whole
        let isRepeated =
            venue.attempts.map { tries < $0[current + 1] ?? 1 }
            ?? (!differences.isEmpty && tries < step.retry.attempts && mayRepeat)
        if isRepeated, outcome.trouble == nil || venue.attempts == nil { return }
        records.append(
            StepRecord(
                number: current + 1, title: step.title, exchange: outcome.exchange, differences: differences,
                isAsStated: outcome.stated.isEmpty, unchecked: venue.showsState ? [] : step.expectation.simulatorOnly,
                rows: differences.isEmpty ? outcome.rows : []
            )
        )
        shown.formUnion(records[records.count - 1].rows)
        (current, tries) = (current + 1, 0)
        isOver = !outcome.stated.isEmpty
        if isOver || current == scenario.steps.count { checkClaims() }
    }

    /// Adds what the scenario says that it shows and does not.
    private mutating func checkClaims() {
        guard venue.attempts == nil, records.allSatisfy(\.differences.isEmpty) else { return }
        let differences = scenario.differences(fromClaims: shown)
        if differences.isEmpty { return }
        records.append(StepRecord(number: records.count, title: "covers", exchange: nil, differences: differences))
    }
}

extension ScenarioRun {
    /// What a step does, and what has to be looked at for its expectation.
    private func actions(of step: Step) throws(StepTrouble) -> [Action] {
        switch step.action {
        case .call(let call):
            let builder =
                venue.isGuarded
                ? CallBuilder(guarding: call, variables: variables, credentials: credentials)
                : CallBuilder(variables: variables, credentials: credentials)
            let built = try builder.build(call)
            let mails: [Action] = needsMails(step) ? [.readMails] : []
            let order = built.shown.first { $0.name == AutoUpdateDCV.orderNumber.name }?.value
            return mails + [.call(built, call, step: current + 1)] + mails + (try orders(expectedBy: step, order))
        case .act(let act, let order):
            guard venue.performsActs else { return [] }
            let filled = try variables.fill(act)
            return [.perform(filled, order: try number(of: order))] + (try orders(expectedBy: step, nil))
        case .advance(let seconds):
            guard venue.performsActs else { return [] }
            return [.advance(seconds: seconds)] + (try orders(expectedBy: step, nil))
        }
    }

    private func needsMails(_ step: Step) -> Bool {
        venue.showsState && (step.expectation.mails != nil || step.captures.contains { $0.isOfMail })
    }

    private func orders(expectedBy step: Step, _ order: String?) throws(StepTrouble) -> [Action] {
        guard venue.showsState, venue.attempts == nil else { return [] }
        var actions: [Action] = []
        for expected in step.expectation.orders {
            let number = if expected.name == nil, let order { order } else { try number(of: expected.name) }
            actions.append(.readOrder(number))
        }
        return actions
    }

    /// The number of an order that a step calls by its name, its number or a variable, or of the only one there is.
    private func number(of order: String?) throws(StepTrouble) -> String {
        guard let order else {
            let numbers = scenario.given.orders.compactMap { variables[$0.key] }
            guard numbers.count == 1, let only = numbers.first else {
                throw StepTrouble("Say which order is meant (order: NAME), as there is not just one.")
            }
            return only
        }
        let filled = try variables.fill(order)
        return variables[filled] ?? filled
    }

    /// What came of a step, held against what is expected.
    private mutating func outcome(of step: Step, _ results: [Result]) throws(StepTrouble) -> Outcome {
        let mails = results.mails
        var outcome = Outcome()
        if let (exchange, request) = results.answered {
            outcome.exchange = exchange
            if venue.attempts == nil {
                let check = AnswerCheck(
                    step, of: scenario, sending: request, assuming: assumptions, isLenient: venue.isLenient,
                    isStruck: faults.strike(request, assuming: assumptions)
                )
                (outcome.stated, outcome.whole) = try check.differences(in: exchange, variables)
                outcome.rows = check.rows(in: exchange)
            }
        }
        if venue.showsState, venue.attempts == nil {
            outcome.stated += try differences(in: mails, from: step.expectation)
            outcome.stated += try differences(in: results.orders, from: step.expectation)
        }
        if outcome.stated.isEmpty, let exchange = outcome.exchange { try capture(step.captures, exchange, mails) }
        return outcome
    }

    private func differences(
        in orders: [(number: String, node: Node)], from expectation: Expectation
    ) throws(StepTrouble) -> [Difference] {
        var differences: [Difference] = []
        for (expected, found) in zip(expectation.orders, orders) {
            let fields = try variables.fill(expected.fields)
            differences += found.node.differences(from: fields, at: "order \(found.number)")
        }
        return differences
    }

    private func differences(in mails: [Node], from expectation: Expectation) throws(StepTrouble) -> [Difference] {
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
                differences += mail.differences(from: try variables.fill(expected), at: "mail \(index + 1)")
            }
            return differences
        }
    }

    private mutating func capture(
        _ captures: [Capture], _ exchange: Exchange, _ mails: [Node]
    ) throws(StepTrouble) {
        for capture in captures where venue.showsState || !capture.isOfMail {
            let text =
                capture.isOfMail
                ? mails.last?[String(capture.field.dropFirst(5))]?.text
                : exchange.fields.first { $0.name == capture.field }?.value
            guard let text else { throw StepTrouble("There is no \(capture.field) to be captured.") }
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
                throw StepTrouble("\(capture.field) is '\(text)', and nothing can be captured: \(error)")
            }
        }
    }
}
