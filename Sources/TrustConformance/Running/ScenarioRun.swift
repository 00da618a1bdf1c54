import Foundation
import TrustAPI
import TrustDocuments

/// One scenario being replayed against one target.
struct ScenarioRun {
    private let scenario: Scenario
    private let target: Target
    private let transport: any Transport
    private let pace: Pace?
    private let control: ControlClient?
    private let gate: LiveGate?
    private let credentials: Credentials
    private var variables: Variables
    /// Where the exchanges are kept; nil where they are not.
    private let pass: Recorder.Pass?
    private var hasSent = false
    /// Why no call went out although the scenario was begun: the run was stopped while it waited for its turn. Nil where one
    /// did, or where that is not the reason.
    private(set) var reasonNothingWasSent: String?

    init(_ scenario: Scenario, on worker: Worker, variables: [String: String], recorder: Recorder? = nil) {
        self.scenario = scenario
        target = worker.target
        transport = worker.transport
        pace = worker.pace
        control = worker.control
        gate = worker.gate
        credentials = worker.control == nil ? worker.credentials : scenario.given.credentials(else: worker.credentials)
        var known = variables
        known["loginName"] = credentials.loginName
        let orders = worker.control == nil ? gate?.now.orderNumbers ?? [:] : scenario.given.orderNumbers
        known.merge(orders) { _, order in order }
        self.variables = Variables(known)
        pass = recorder?.begin(scenario, as: credentials)
    }

    /// Replays the scenario. Throws `TargetError` when the target cannot be used at all.
    mutating func run() async throws(TargetError) -> Attempt {
        let start = ContinuousClock.now
        if let control {
            try await control.arrange(world: scenario.given.world(account: credentials), assume: scenario.given.assume)
        }
        var steps: [StepRecord] = []
        for (index, step) in scenario.steps.enumerated() {
            var record = try await record(of: step, number: index + 1)
            var attempt = 1
            while !record.differences.isEmpty, attempt < step.retry.attempts, gate?.mayRepeat(scenario) ?? true {
                attempt += 1
                try await pause(seconds: step.retry.interval)
                record = try await self.record(of: step, number: index + 1)
            }
            steps.append(record)
            if !record.differences.isEmpty { break }
        }
        let duration = (ContinuousClock.now - start).components
        return Attempt(steps: steps, seconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18)
    }

    private mutating func record(of step: Step, number: Int) async throws(TargetError) -> StepRecord {
        let (differences, exchange) = try await carryOut(step, number: number)
        let redaction = gate?.redaction ?? Redaction(nil)
        return StepRecord(
            number: number, title: step.title, exchange: exchange.map(redaction.exchange),
            differences: differences.map(redaction.difference),
            unchecked: control == nil ? step.expectation.simulatorOnly : []
        )
    }

    /// Why the scenario cannot run on this target; nil where it can.
    var reasonToSkip: String? {
        if control == nil {
            if let stop = gate?.stop { return stop.description }
            if let reason = gate?.now.objection(to: scenario, known: variables) { return reason }
            if let reason = scenario.reasonForSimulator { return reason }
        }
        let usesHTTP = scenario.steps.contains { step in
            if case .call(let call) = step.action { call.scheme == .http } else { false }
        }
        if usesHTTP, target.http == nil { return "no address for plain HTTP is known (--http-target)" }
        guard let liveGuard = gate?.now else { return nil }
        let forecast = forecast
        return liveGuard.objection(to: forecast) ?? liveGuard.objection(toOutcomeOf: scenario, forecast)
    }

    /// The calls that the scenario would make at most.
    var forecast: Forecast { Forecast(of: scenario, with: variables, credentials, at: target) }

    private func pause(seconds: Int) async throws(TargetError) {
        if let control {
            try await control.advance(seconds: seconds)
        } else {
            try? await Task.sleep(for: .seconds(seconds))
        }
    }

    /// Carries out a step, and says where its outcome differs.
    private mutating func carryOut(
        _ step: Step, number stepNumber: Int
    ) async throws(TargetError) -> ([Difference], Exchange?) {
        do throws(StepTrouble) {
            switch step.action {
            case .call(let call):
                return try await carryOut(call, of: step, number: stepNumber)
            case .act(let act, let order):
                guard let control else { return ([], nil) }
                let number = try number(of: order)
                let filled = try fill(act)
                try await told { () async throws(TargetError) in try await control.perform(filled, order: number) }
            case .advance(let seconds):
                guard let control else { return ([], nil) }
                try await told { () async throws(TargetError) in try await control.advance(seconds: seconds) }
            }
            return (try await stateDifferences(after: step, order: nil), nil)
        } catch {
            switch error {
            case .target(let error): throw error
            case .scenario(let message):
                return ([Difference("step", expected: "to be carried out", found: message, at: step.place)], nil)
            }
        }
    }

    private mutating func carryOut(
        _ call: CallStep, of step: Step, number stepNumber: Int
    ) async throws(StepTrouble) -> ([Difference], Exchange?) {
        let builder =
            control == nil
            ? CallBuilder(guarding: call, variables: variables, credentials: credentials)
            : CallBuilder(variables: variables, credentials: credentials)
        let built = try known { () throws(UnknownVariable) in try builder.build(call, at: target.base(for: call)) }
        let needsMails = control != nil && (step.expectation.mails != nil || step.captures.contains { $0.isOfMail })
        let mailsBefore = needsMails ? try await mails().count : 0
        let response = try await send(OutgoingCall(built, of: call, step, number: stepNumber, in: scenario), call)
        var exchange = Exchange(
            endpoint: call.endpoint, method: call.method, sent: built.shown, httpStatus: response.status,
            contentType: response.contentType, body: response.body, request: built.recorded
        )
        exchange.headers = response.headers
        exchange.sentAt = response.sentAt
        exchange.milliseconds = response.milliseconds
        pass?.keep(exchange, step: stepNumber)
        let mails = needsMails ? Array(try await mails().dropFirst(mailsBefore)) : []
        let comparison = Comparison(step.expectation, variables)
        var differences = try known { () throws(UnknownVariable) in try comparison.differences(in: exchange) }
        if control != nil { differences += try mailDifferences(mails, step.expectation) }
        let order = built.shown.first { $0.name == AutoUpdateDCV.orderNumber.name }?.value
        differences += try await stateDifferences(after: step, order: order)
        if differences.isEmpty { try capture(step.captures, exchange, mails) }
        return (differences, exchange)
    }
}

extension ScenarioRun {
    /// Sends a call when it is its turn, if there is a gate and it lets the call out. A call that went out through a gate
    /// is waited for, also where the run is stopped meanwhile.
    private mutating func send(
        _ outgoing: OutgoingCall, _ call: CallStep
    ) async throws(StepTrouble) -> TransportResponse {
        await pace?.turn()
        let transport = transport
        let headers = call.sentContentType.map { [("Content-Type", $0)] } ?? []
        let send = { @Sendable () async throws(TargetError) in
            let (sentAt, start) = (Moment(seconds: Int(Date().timeIntervalSince1970)), ContinuousClock.now)
            var response = try await transport.send(
                outgoing.method, outgoing.url, headers: headers, body: outgoing.body
            )
            response.sentAt = sentAt
            response.milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
            return response
        }
        guard let gate else { return try await told(send) }
        do throws(GuardStop) {
            try gate.admit(outgoing)
        } catch {
            if !hasSent, error == .signal { reasonNothingWasSent = error.description }
            throw .scenario(error.description)
        }
        hasSent = true
        // A task of its own, since this one may be cancelled.
        let outcome = await Task {
            do throws(TargetError) {
                return Result<TransportResponse, TargetError>.success(try await send())
            } catch {
                return .failure(error)
            }
        }.value
        await pace?.finish()
        let response = try await told { () async throws(TargetError) in try outcome.get() }
        gate.note(response.body, to: outgoing)
        return response
    }
}

extension ScenarioRun {
    private enum StepTrouble: Error {
        case target(TargetError)
        case scenario(String)
    }

    /// A refusal of the control API, or a call without a proper answer, is the scenario's trouble; that a target cannot be
    /// used at all is everybody's.
    private func told<Result: Sendable>(
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

    private func known<Result>(_ body: () throws(UnknownVariable) -> Result) throws(StepTrouble) -> Result {
        do throws(UnknownVariable) {
            return try body()
        } catch {
            throw .scenario(error.description)
        }
    }

    private func fill(_ node: Node) throws(StepTrouble) -> Node {
        let variables = variables
        return try known { () throws(UnknownVariable) in try variables.fill(node) }
    }

    private func mails() async throws(StepTrouble) -> [Node] {
        guard let control else { return [] }
        return try await told { () async throws(TargetError) in try await control.mails() }
    }

    /// The number of an order that a step calls by its name, its number or a variable, or of the only one there is.
    private func number(of order: String?) throws(StepTrouble) -> String {
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

    private func stateDifferences(after step: Step, order: String?) async throws(StepTrouble) -> [Difference] {
        guard let control else { return [] }
        var differences: [Difference] = []
        for expected in step.expectation.orders {
            let number = if expected.name == nil, let order { order } else { try number(of: expected.name) }
            let found = try await told { () async throws(TargetError) in try await control.order(number) }
            differences += found.differences(from: try fill(expected.fields), at: "order \(number)")
        }
        return differences
    }

    private func mailDifferences(_ mails: [Node], _ expectation: Expectation) throws(StepTrouble) -> [Difference] {
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

    private mutating func capture(
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
            guard let regex = try? Regex<AnyRegexOutput>(pattern), let match = text.firstMatch(of: regex),
                let part = match.output.last?.substring
            else { throw .scenario("\(capture.field) is '\(text)', in which /\(pattern)/ matches nothing.") }
            variables[capture.name] = String(part)
        }
    }
}
