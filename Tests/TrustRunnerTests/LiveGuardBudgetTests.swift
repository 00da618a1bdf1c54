import ScenarioStage
import Testing
import TrustAPI
import TrustRunner
import TrustScenarios

@Suite("The live guard, its budget and what it writes")
struct LiveGuardBudgetTests {
    private func scenario(_ steps: String) -> String { ScriptedTarget.scenario(steps) }

    @Test("skips, before its first call, a scenario that may go beyond the budget")
    func requests() async throws {
        var bindings = Bindings()
        bindings.budget.requests = 4
        let call = "{call: AutoAuthorize, with: {a: 1}, expect: {errorCode: -3}, retry: {attempts: 3, interval: 0}}"
        let texts = [scenario(call), scenario("\(call), \(call)"), scenario("{call: AutoAuthorize, with: {b: 1}}")]
        let (results, calls, liveGuard) = try await ScriptedTarget.replay(texts, bindings: bindings)
        #expect(calls.count == 4 && liveGuard.requestsLeft == 0)
        #expect(results.map(\.outcome) == [.failed, .skipped, .passed])
        #expect(results[1].skipReason?.contains("up to 6 calls, and the budget has 1 of 4 left") == true)
    }

    @Test("sends a probe that had success not again, and none that expects it")
    func noProbe() async throws {
        var settings = Runner.Settings()
        settings.retries = 3
        let surprising = scenario(
            "{call: ResendDCVEmail, with: {a: 1}, expect: {errorCode: -2}, retry: {attempts: 3, interval: 0}}"
        )
        let honest = scenario("{call: ResendDCVEmail, with: {a: 1}, expect: {errorCode: 0}}")
        let (results, calls, _) = try await ScriptedTarget.replay([surprising, honest], settings: settings) { _, _ in
            "errorCode=0"
        }
        #expect(calls.count == 1)
        #expect(results[0].isFailure && results[1].skipReason?.contains("expects success") == true)
    }

    @Test("counts scenarios that are tried again")
    func retries() async throws {
        var bindings = Bindings()
        bindings.budget.requests = 3
        var settings = Runner.Settings()
        settings.retries = 10
        let text = scenario("{call: AutoAuthorize, with: {a: 1}, expect: {errorCode: -3}}")
        let (results, calls, _) = try await ScriptedTarget.replay([text], bindings: bindings, settings: settings)
        #expect(calls.count == 3 && results[0].attempts.count == 3 && results[0].isFailure)
    }

    @Test("keeps calls apart in time, but on this machine without bindings")
    func pace() {
        var bindings = Bindings()
        #expect(LiveGuard(bindings).interval == nil)
        #expect(LiveGuard(bindings, isForeign: true).interval == 0.5)
        bindings.budget.perSecond = 4
        #expect(LiveGuard(bindings, file: "b.yaml").interval == 0.25)
    }

    @Test("lets no more wrong passwords out than the budget has")
    func wrongPasswordBudget() async throws {
        let one = scenario("{call: AutoAuthorize, with: {loginPassword: no}, expect: {errorCode: -16}}")
        let two = scenario(
            "{call: AutoAuthorize, with: {loginPassword: no}}, {call: AutoAuthorize, with: {loginName: No}}")
        let (results, calls, _) = try await ScriptedTarget.replay([two, one, one]) { _, _ in
            "-16\nIncorrect login details, account is locked, password has expired or your source IP is blocked."
        }
        #expect(results.map(\.outcome) == [.skipped, .passed, .skipped])
        #expect(calls.count == 1)
    }

    @Test("writes each call down before it is sent, and sends none that it cannot write down")
    func audit() async throws {
        struct Full: Error {}
        let (results, calls, liveGuard) = try await ScriptedTarget.replay(
            [scenario("{call: AutoAuthorize, with: {a: 1}}")], log: { _ in throw Full() }
        )
        #expect(calls.isEmpty && results[0].isFailure)
        guard case .unlogged = liveGuard.stop else {
            Issue.record("\(String(describing: liveGuard.stop))")
            return
        }
    }

    @Test("tells no secret where it ends the run")
    func secretInStop() async throws {
        let story = scenario(
            """
            {call: ResendDCVEmail, with: {a: 1}, capture: {n: errorMessage}}, \
            {call: ResendDCVEmail, with: {orderNumber: "{{n}}"}}
            """
        )
        let (results, calls, liveGuard) = try await ScriptedTarget.replay([story, story]) { _, _ in
            "errorCode=-2&errorMessage=hunter2+%26+co"
        }
        #expect(calls.count == 1)
        let told =
            results.flatMap(\.differences).joined() + "\(liveGuard.stop?.description ?? "")" + (results[1].reason ?? "")
        #expect(told.contains("order number") && !told.contains("hunter2"), "\(told)")
    }

    @Test("tells no secret, not even one that the target says")
    func secrets() async throws {
        let (lines, log) = AsyncStream.makeStream(of: String.self)
        let password = ScriptedTarget.login.loginPassword
        let id = "id: about \(password)\n"
        let (results, calls, _) = try await ScriptedTarget.replay(
            [
                id
                    + scenario(
                        "{call: AutoAuthorize, with: {comment: my \(password)}, expect: {errorCode: -3, errorMessage: x}}"
                    )
            ],
            answer: { _, _ in "errorCode=-2&errorMessage=no hunter2+%26+co, no \(password), no aHVudGVyMiAmIGNv" },
            log: { log.yield($0) }
        )
        log.finish()
        #expect(calls.count == 1)
        var written = await lines.reduce(into: "") { $0 += $1 }
        #expect(written.contains("AutoAuthorize") && written.contains("199 calls"), "\(written)")
        let failure = try #require(results.first?.failure)
        written += failure.differences.map { "\($0.expected) \($0.found)" }.joined()
        let exchange = try #require(failure.exchange)
        written += exchange.sent.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
        written += String(decoding: exchange.body, as: UTF8.self)
        #expect(!SecretSearch([password]).finds(in: written), "\(written)")
        #expect(!written.contains("acme"), "\(written)")
    }
}
