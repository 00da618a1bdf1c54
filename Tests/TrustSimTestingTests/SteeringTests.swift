import Foundation
import Testing
import TrustSimTesting

@Suite("A simulator in a test")
struct SteeringTests {
    private static let world = TestWorld.yaml(
        """
        accounts: [{loginName: me, loginPassword: secret}]
        clock: {start: 2024-02-02T12:00:00Z, running: false}
        orders:
          - orderNumber: 1000001
            account: me
            domains: [{name: example.com, email: admin@example.com}]
          - orderNumber: 1000002
            account: me
            issuanceDelay: 60
            domains: [{name: a.example.com, validates: {after: 30}}, {name: b.example.com}]
          - {orderNumber: 1000003, account: me, validation: EV, domains: [{name: ev.example.com, validated: true}]}
        """
    )

    /// A simulator of this world, and a client of it.
    private func simulate(_ body: (TestSimulator, CallingClient) async throws -> Void) async throws {
        try await withSimulator(world: Self.world) { simulator in
            try await CallingClient.with(simulator) { try await body(simulator, $0) }
        }
    }

    @Test("does what customers and the CA do, and shows the order after it")
    func acts() async throws {
        try await simulate { simulator, _ in
            let issued = try await simulator.act(.validateDomain(), on: 1_000_001)
            #expect(issued.state == .issued && issued.domains.allSatisfy(\.isValidated))
            let part = try await simulator.act(.validateDomain("b.example.com"), on: 1_000_002)
            #expect(part.domains.map(\.isValidated) == [false, true])
            #expect(try await simulator.act(.revoke, on: 1_000_001).state == .revoked)
            try await simulator.act(.completeCallback, on: 1_000_003)
            #expect(try await simulator.act(.clickThrough, on: 1_000_003).state == .issued)
            #expect(try await simulator.act(.expire, on: 1_000_003).state == .expired)
        }
    }

    @Test("lets time go on")
    func time() async throws {
        try await simulate { simulator, _ in
            try await simulator.act(.validateDomain("b.example.com"), on: 1_000_002)
            try await simulator.advance(by: .seconds(30))
            #expect(try await simulator.order(1_000_002).state == .inProgress)
            try await simulator.advance(by: .milliseconds(59_001))
            #expect(try await simulator.order(1_000_002).state == .issued)
        }
    }

    @Test("keeps mails and calls, and goes back to where it started")
    func records() async throws {
        try await simulate { simulator, client in
            #expect(try await client.call(.resendDCVEmail, order: 1_000_001) == "errorCode=0")
            let mail = try #require(try await simulator.mailbox().first)
            #expect(mail.kind == .dcv && mail.recipient == "admin@example.com" && mail.order == 1_000_001)
            #expect(mail.key != nil && mail.sentAt == Date(timeIntervalSince1970: 1_706_875_200))
            let call = try #require(try await simulator.requests().first)
            #expect(call.id == 1 && call.endpoint == .resendDCVEmail && call.account == "me" && call.code == 0)
            #expect(
                call.order == 1_000_001 && call.arguments["orderNumber"] == "1000001" && call.answer == "errorCode=0")
            #expect(!"\(call)".contains("secret"))
            try await simulator.act(.reject, on: 1_000_001)
            try await simulator.reset()
            #expect(try await simulator.order(1_000_001).state == .inProgress)
            let (mails, calls) = (try await simulator.mailbox(), try await simulator.requests())
            #expect(mails.isEmpty && calls.isEmpty)
        }
    }

    @Test("keeps requests to paths where there is no endpoint apart from the calls")
    func unmatchedRequests() async throws {
        try await simulate { simulator, client in
            let answer = try await client.send(to: "/products/!AutoRefund")
            #expect(answer.hasPrefix("'/products/!AutoRefund' is part of the API, but is not simulated."))
            _ = try await client.call(.resendDCVEmail, order: 1_000_001)
            let (calls, others) = (try await simulator.requests(), try await simulator.unmatchedRequests())
            #expect(calls.map(\.id) == [2] && others.map(\.id) == [1])
            let request = try #require(others.first)
            #expect(request.path == "/products/!AutoRefund" && request.method == "POST" && request.account == "me")
            #expect(request.findings == ["endpoint-not-simulated"] && request.because.contains("not simulated"))
            #expect(request.arguments["loginName"] == "me" && !"\(request)".contains("secret"))
            try await simulator.verify(times: .once)
        }
    }

    @Test("says yes to what the client did, as often as it did it")
    func verified() async throws {
        try await simulate { simulator, client in
            for _ in 0..<2 {
                _ = try await client.call(.autoUpdateDCV, order: 1_000_001, ["newMethod": "CNAME_CSR_HASH"])
            }
            try await simulator.verify()
            try await simulator.verify(.autoUpdateDCV, arguments: ["newMethod": "CNAME_CSR_HASH"], times: .exactly(2))
            try await simulator.verify(.autoUpdateDCV, order: 1_000_001, account: "me", code: 0, times: .between(1...2))
            try await simulator.verify(.autoUpdateDCV, times: .atMost(2))
            try await simulator.verify(.autoAuthorize, times: .never)
        }
    }

    @Test("says what came instead of what was expected")
    func notVerified() async throws {
        try await simulate { simulator, client in
            _ = try await client.call(.autoUpdateDCV, order: 1_000_001, ["newMethod": "CNAME_CSR_HASH"])
            let error = await #expect(throws: SimulatorError.self) {
                try await simulator.verify(.autoUpdateDCV, arguments: ["newMethod": "EMAIL"])
            }
            guard case .notVerified(let text)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(text.contains("newMethod: expected 'EMAIL', was 'CNAME_CSR_HASH'"), "\(text)")
            #expect(error?.localizedDescription == text)
        }
    }

    @Test("waits for a call that is still to come")
    func waiting() async throws {
        try await simulate { simulator, client in
            async let verified: Void = simulator.verify(.resendDCVEmail, times: .once, within: .seconds(60))
            #expect(try await client.call(.resendDCVEmail, order: 1_000_001) == "errorCode=0")
            try await verified
        }
    }

    @Test("lets calls fail as told, and no longer than told")
    func faults() async throws {
        try await simulate { simulator, client in
            func answer() async -> String {
                (try? await client.call(.resendDCVEmail, order: 1_000_001)) ?? "broken"
            }
            try await simulator.fail(.resendDCVEmail, with: .code(-14), when: .first(1))
            #expect(await answer().hasPrefix("errorCode=-14&"))
            #expect(await answer() == "errorCode=0")
            let fault = try await simulator.fail(.resendDCVEmail, order: 1_000_001, with: .damage(.trailingNewline))
            #expect(await answer() == "errorCode=0\n")
            try await simulator.removeFault(fault)
            #expect(await answer() == "errorCode=0")
            try await simulator.fail(with: .httpStatus(503, retryAfter: 5), when: .nth([2]))
            let answers = [await answer(), await answer(), await answer()]
            #expect(answers[0] == "errorCode=0" && !answers[1].hasPrefix("errorCode") && answers[2] == "errorCode=0")
            try await simulator.removeFaults()
            for effect in [FaultEffect.connectionReset, .emptyResponse, .malformedChunk, .randomData] {
                let id = try await simulator.fail(account: "me", with: effect)
                #expect(await answer() == "broken")
                try await simulator.removeFault(id)
            }
        }
    }

    @Test("passes on why something cannot be done")
    func refusals() async throws {
        try await simulate { simulator, _ in
            func reason(_ body: () async throws -> Void) async -> String {
                do {
                    try await body()
                    return "done"
                } catch {
                    return "\(error)"
                }
            }
            #expect(await reason { _ = try await simulator.order(1_000_009) }.contains("There is no order 1000009."))
            #expect(
                await reason { try await simulator.act(.validateDomain(), on: 1_000_002) }.contains("Say which domain"))
            #expect(await reason { try await simulator.act(.clickThrough, on: 1_000_001) }.contains("is not EV"))
            #expect(
                await reason { try await simulator.fail(.autoAuthorize, with: .code(-126)) }
                    .contains("never answers -126"))
            #expect(await reason { try await simulator.fail(with: .code(-9_999)) }.contains("one of the codes"))
            #expect(await reason { try await simulator.removeFault("no") }.contains("no"))
            #expect(
                await reason { try await simulator.verify(arguments: ["newMetod": "x"]) }
                    .contains("Did you mean 'newMethod'?"))
            #expect(await reason { try await simulator.advance(by: .seconds(-1)) }.contains("422"))
        }
    }
}
