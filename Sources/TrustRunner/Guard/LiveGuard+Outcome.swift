import TrustAPI
import TrustDocuments
import TrustScenarios
import TrustSimulator

extension LiveGuard {
    /// Why a scenario cannot pass on the target; nil if it can, or if that is not known.
    ///
    /// It cannot pass if a call would be answered as expected with the order that the scenario is given, and never with an
    /// order that fits the bindings. An order whose domains are unknown is assumed to have none of the scenario's.
    func objection(toOutcomeOf scenario: Scenario, _ forecast: Forecast) -> String? {
        let predicted = predictions(for: scenario)
        for call in forecast.calls {
            guard let comparison = call.comparison,
                let prediction = predicted.first(where: { prediction in
                    prediction.step == call.call.step && prediction.reachesOrder
                        && comparison.accepts(call.call.wireAnswer(prediction.answer, prediction.grounds))
                }),
                !canBeAnswered(call.call, as: comparison)
            else { continue }
            return "step \(call.call.step) (\(call.call.endpoint.rawValue)) cannot pass there: it expects "
                + "\(prediction.answer.code), and no order \(named(by: call.call)) that fits what \(file ?? "nobody") states is "
                + "answered so. The scenario is given \(JSONWriter.compact(Node(.map(scenario.given.orders)))): bind an order like "
                + "that, and state its state, validation and domains under orders in \(place)"
        }
        return nil
    }

    /// The numbers that a call names.
    private func named(by call: OutgoingCall) -> String {
        Set(call.content.orderNumbers).sorted().joined(separator: ", ")
    }

    /// What a simulator answers to each call, with the orders that the scenario is given, under either profile.
    private func predictions(for scenario: Scenario) -> [DryRun.Call] {
        guard let rehearsal = try? DryRun(scenario, numbers: orderNumbers) else { return [] }
        return Profile.allCases.flatMap { profile in
            (try? rehearsal.run(assuming: Assumptions(profile: profile))) ?? []
        }
    }

    /// Whether any order that fits what is stated is answered as expected, under either profile.
    private func canBeAnswered(_ call: OutgoingCall, as comparison: Comparison) -> Bool {
        func isExpected(_ reply: Reply) -> Bool { comparison.accepts(call.wireAnswer(reply.answer, reply.grounds)) }
        for assumptions in Profile.allCases.map({ Assumptions(profile: $0) }) {
            for now in [CallTrial.earliest, CallTrial.latest] {
                let trial = CallTrial(
                    request: call.request, login: login, account: account, now: now, presumesMentions: false
                )
                if let refusal = trial.refusal(assuming: assumptions), isExpected(refusal) { return true }
                var consulted = CallTrial.Consulted()
                let found: Bool? = trial.first(
                    assuming: assumptions, stating: bindings.statement, noting: &consulted
                ) { isExpected($0.reply) ? true : nil }
                if found != nil { return true }
            }
        }
        return false
    }
}

extension OutgoingCall {
    /// An answer of a simulator as it would arrive.
    fileprivate func wireAnswer(_ answer: Answer, _ grounds: Grounds) -> Exchange {
        var grounds = grounds
        let wire = endpoint.definition.wireAnswer(answer, in: request.answerForm, &grounds)
        return Exchange(
            endpoint: endpoint, method: method, sent: [], httpStatus: UInt(wire.status), contentType: wire.contentType,
            body: wire.body
        )
    }
}

extension Comparison {
    /// Whether an answer is as expected; true where that cannot be told.
    fileprivate func accepts(_ exchange: Exchange) -> Bool {
        do throws(StepTrouble) {
            return try differences(in: exchange).isEmpty
        } catch {
            return true
        }
    }
}
