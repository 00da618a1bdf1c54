import Foundation
import TrustAPI
import TrustDocuments
import TrustScenarios

/// A scenario carried out on a target over HTTP.
struct TargetRun {
    private let scenario: Scenario
    private let worker: Worker
    private let settings: Runner.Settings
    private let credentials: Credentials
    private let variables: [String: String]
    /// Where the exchanges are kept; nil where they are not.
    private let pass: Recorder.Pass?
    private var hasSent = false
    /// Why no call went out although the scenario was begun: the run was stopped while it waited for its turn. Nil where one
    /// did, or where that is not the reason.
    private(set) var reasonNothingWasSent: String?

    init(_ scenario: Scenario, on worker: Worker, settings: Runner.Settings) {
        self.scenario = scenario
        self.worker = worker
        self.settings = settings
        credentials = worker.control == nil ? worker.credentials : scenario.given.credentials(else: worker.credentials)
        let orders = worker.control == nil ? worker.gate?.now.orderNumbers ?? [:] : scenario.given.orderNumbers
        var known = settings.variables
        known["loginName"] = credentials.loginName
        variables = known.merging(orders) { _, order in order }
        pass = settings.recorder?.begin(scenario, as: credentials)
    }

    /// Carries the scenario out. Throws `TargetError` when the target cannot be used at all.
    mutating func run() async throws(TargetError) -> Attempt {
        let start = ContinuousClock.now
        var run = try await begin()
        while let actions = run.next() {
            let results = try await carryOut(actions)
            run.mayRepeat = worker.gate?.mayRepeat(scenario) ?? true
            run.take(results)
        }
        let duration = (ContinuousClock.now - start).components
        let mask = worker.gate?.mask ?? SecretMask(hiding: nil)
        return Attempt(
            steps: run.records.map { $0.shown(by: mask) },
            seconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18
        )
    }

    /// Arranges what the scenario is given. A simulator tells under which assumptions it is then.
    private func begin() async throws(TargetError) -> ScenarioRun {
        var venue = ScenarioRun.Venue(assumptions: settings.assumptions, isLenient: settings.isLenient)
        if let control = worker.control {
            try await control.arrange(world: scenario.given.world(account: credentials), assume: scenario.given.assume)
            venue.assumptions = try await control.chosenAssumptions()
        } else {
            (venue.performsActs, venue.showsState, venue.isGuarded) = (false, false, true)
        }
        return ScenarioRun(scenario, as: credentials, variables: variables, at: venue)
    }

    /// Why the scenario cannot run on this target; nil where it can.
    var reasonToSkip: String? {
        let gate = worker.gate
        if worker.control == nil {
            if let stop = gate?.stop { return stop.description }
            if let reason = gate?.now.objection(to: scenario, known: Variables(variables)) { return reason }
            if let reason = scenario.reasonForSimulator { return reason }
        }
        let usesHTTP = scenario.steps.contains { step in
            if case .call(let call) = step.action { call.scheme == .http } else { false }
        }
        if usesHTTP, worker.target.http == nil { return "no address for plain HTTP is known (--http-target)" }
        guard let liveGuard = gate?.now else { return nil }
        let forecast = forecast
        return liveGuard.objection(to: forecast) ?? liveGuard.objection(toOutcomeOf: scenario, forecast)
    }

    /// The calls that the scenario would make at most.
    var forecast: Forecast { Forecast(of: scenario, with: Variables(variables), credentials, at: worker.target) }
}

extension TargetRun {
    /// Carries actions out up to the first that cannot be.
    private mutating func carryOut(
        _ actions: [ScenarioRun.Action]
    ) async throws(TargetError) -> [ScenarioRun.Result] {
        var results: [ScenarioRun.Result] = []
        for action in actions {
            do throws(TargetError) {
                results.append(try await carryOut(action))
            } catch {
                // A refusal of the control API, or a call without a proper answer, is the scenario's trouble; that a target
                // cannot be used at all is everybody's.
                switch error {
                case .refused, .broken: results.append(.trouble(error.description))
                case .unreachable, .untrusted: throw error
                }
            }
            if case .trouble = results.last { break }
        }
        return results
    }

    private mutating func carryOut(_ action: ScenarioRun.Action) async throws(TargetError) -> ScenarioRun.Result {
        if case .call(let built, let call, let step) = action { return try await answer(built, call, step: step) }
        guard let control = worker.control else {
            if case .pause(let seconds) = action { try? await Task.sleep(for: .seconds(seconds)) }
            return .done
        }
        switch action {
        case .call: break
        case .perform(let act, let order): try await control.perform(act, order: order)
        case .advance(let seconds), .pause(let seconds): try await control.advance(seconds: seconds)
        case .readMails: return .mails(try await control.mails())
        case .readOrder(let number): return .order(number, try await control.order(number))
        }
        return .done
    }

    private mutating func answer(
        _ built: CallBuilder.Built, _ call: CallStep, step: Int
    ) async throws(TargetError) -> ScenarioRun.Result {
        let outgoing = OutgoingCall(
            built, at: worker.target.base(for: call), of: call, scenario.steps[step - 1].expectation, number: step,
            in: scenario
        )
        let response: TransportResponse
        switch try await send(outgoing, call) {
        case .success(let sent): response = sent
        case .failure(let stop): return .trouble(stop.description)
        }
        var exchange = Exchange(
            endpoint: call.endpoint, method: call.method, sent: built.shown, httpStatus: response.status,
            contentType: response.contentType, body: response.body, request: built.recorded
        )
        exchange.headers = response.headers
        exchange.sentAt = response.sentAt
        exchange.milliseconds = response.milliseconds
        pass?.keep(exchange, step: step)
        return .answered(exchange, built.request)
    }

    /// Sends a call when it is its turn, if there is a gate and it lets the call out. A call that went out through a gate
    /// is waited for, also where the run is stopped meanwhile.
    private mutating func send(
        _ outgoing: OutgoingCall, _ call: CallStep
    ) async throws(TargetError) -> Result<TransportResponse, GuardStop> {
        await worker.pace?.turn()
        let transport = worker.transport
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
        guard let gate = worker.gate else { return .success(try await send()) }
        do throws(GuardStop) {
            try gate.admit(outgoing)
        } catch {
            if !hasSent, error == .signal { reasonNothingWasSent = error.description }
            return .failure(error)
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
        await worker.pace?.finish()
        let response = try outcome.get()
        gate.note(response.body, to: outgoing)
        return .success(response)
    }
}

extension StepRecord {
    /// The same without secrets.
    fileprivate func shown(by mask: SecretMask) -> StepRecord {
        StepRecord(
            number: number, title: title, exchange: exchange.map { mask.shown($0) },
            differences: differences.map { mask.shown($0) }, isAsStated: isAsStated, unchecked: unchecked, rows: rows
        )
    }
}
