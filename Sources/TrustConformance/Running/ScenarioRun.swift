import Foundation
import TrustAPI
import TrustDocuments

/// One scenario being replayed against one target.
struct ScenarioRun {
    let scenario: Scenario
    let target: Target
    let transport: any Transport
    let pace: Pace?
    let control: ControlClient?
    let gate: LiveGate?
    let credentials: Credentials
    var variables: Variables
    /// Where the exchanges are kept; nil where they are not.
    private let pass: Recorder.Pass?
    private var hasSent = false
    /// Why no call went out although the scenario was begun: the run was stopped while it waited for its turn. Nil where one
    /// did, or where that is not the reason.
    private(set) var reasonNothingWasSent: String?

    private let isLenient: Bool
    /// What is assumed of the target: a simulator tells, once its world is arranged.
    private var assumptions: Assumptions
    private var faults: GivenFaults
    /// The rows that the calls so far have shown.
    private var shown: Set<RowID> = []

    init(_ scenario: Scenario, on worker: Worker, settings: Runner.Settings) {
        self.scenario = scenario
        target = worker.target
        transport = worker.transport
        pace = worker.pace
        control = worker.control
        gate = worker.gate
        credentials = worker.control == nil ? worker.credentials : scenario.given.credentials(else: worker.credentials)
        isLenient = settings.isLenient
        assumptions = settings.assumptions.with(scenario.given.assume)
        faults = GivenFaults(scenario.given, account: credentials)
        var known = settings.variables
        known["loginName"] = credentials.loginName
        let orders = worker.control == nil ? gate?.now.orderNumbers ?? [:] : scenario.given.orderNumbers
        known.merge(orders) { _, order in order }
        self.variables = Variables(known)
        pass = settings.recorder?.begin(scenario, as: credentials)
    }

    /// Replays the scenario. Throws `TargetError` when the target cannot be used at all.
    mutating func run() async throws(TargetError) -> Attempt {
        let start = ContinuousClock.now
        if let control {
            try await control.arrange(world: scenario.given.world(account: credentials), assume: scenario.given.assume)
            assumptions = try await control.chosenAssumptions()
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
            shown.formUnion(record.rows)
            if !record.isAsStated { break }
        }
        if let record = recordOfClaims(after: steps) { steps.append(record) }
        let duration = (ContinuousClock.now - start).components
        return Attempt(steps: steps, seconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18)
    }

    /// What the scenario says that it shows and does not; nil where there is nothing of the kind.
    private func recordOfClaims(after steps: [StepRecord]) -> StepRecord? {
        guard steps.allSatisfy(\.differences.isEmpty) else { return nil }
        let differences = scenario.differences(fromClaims: shown)
        return differences.isEmpty
            ? nil : StepRecord(number: steps.count, title: "covers", exchange: nil, differences: differences)
    }

    private mutating func record(of step: Step, number: Int) async throws(TargetError) -> StepRecord {
        let outcome = try await carryOut(step, number: number)
        let differences = outcome.stated + outcome.whole
        let mask = gate?.mask ?? SecretMask(hiding: nil)
        return StepRecord(
            number: number, title: step.title, exchange: outcome.exchange.map { mask.shown($0) },
            differences: differences.map { mask.shown($0) }, isAsStated: outcome.stated.isEmpty,
            unchecked: control == nil ? step.expectation.simulatorOnly : [],
            rows: differences.isEmpty ? outcome.rows : []
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
    ) async throws(TargetError) -> Outcome {
        do throws(StepTrouble) {
            switch step.action {
            case .call(let call):
                return try await carryOut(call, of: step, number: stepNumber)
            case .act(let act, let order):
                guard let control else { return Outcome() }
                let number = try number(of: order)
                let filled = try fill(act)
                try await told { () async throws(TargetError) in try await control.perform(filled, order: number) }
            case .advance(let seconds):
                guard let control else { return Outcome() }
                try await told { () async throws(TargetError) in try await control.advance(seconds: seconds) }
            }
            return Outcome(stated: try await stateDifferences(after: step, order: nil))
        } catch {
            switch error {
            case .target(let error): throw error
            case .scenario(let message):
                return Outcome(
                    stated: [Difference("step", expected: "to be carried out", found: message, at: step.place)]
                )
            }
        }
    }

    private mutating func carryOut(
        _ call: CallStep, of step: Step, number stepNumber: Int
    ) async throws(StepTrouble) -> Outcome {
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
        let check = AnswerCheck(
            step, of: scenario, sending: built.request, assuming: assumptions, isLenient: isLenient,
            isStruck: faults.strike(built.request, assuming: assumptions)
        )
        let variables = variables
        var (stated, whole) = try known { () throws(UnknownVariable) in try check.differences(in: exchange, variables) }
        if control != nil { stated += try mailDifferences(mails, step.expectation) }
        let order = built.shown.first { $0.name == AutoUpdateDCV.orderNumber.name }?.value
        stated += try await stateDifferences(after: step, order: order)
        if stated.isEmpty { try capture(step.captures, exchange, mails) }
        return Outcome(stated: stated, whole: whole, exchange: exchange, rows: check.rows(in: exchange))
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
