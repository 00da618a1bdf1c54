import Testing
import TrustAPI
import TrustSimulator

@Suite("Faults")
struct FaultTests {
    private func codes(_ occurrence: Fault.Occurrence, calls: Int, _ change: (inout Fault) -> Void = { _ in }) -> [Bool]
    {
        var world = SmallWorld()
        world.add { $0.domains[0].email = "admin@example.com" }
        var fault = Fault(id: "f", disturbance: .code(.unknownError))
        fault.occurrence = occurrence
        change(&fault)
        world.world.faults.faults = [fault]
        return (0..<calls).map { _ in world.call(.resendDCVEmail, "orderNumber=11111111").contains("-14") }
    }

    @Test("strike when they are said to")
    func occurrences() {
        #expect(codes(.always, calls: 3) == [true, true, true])
        #expect(codes(.first(2), calls: 3) == [true, true, false])
        #expect(codes(.nth([1, 3]), calls: 4) == [true, false, true, false])
        #expect(codes(.every(2), calls: 4) == [false, true, false, true])
    }

    @Test("by probability strike about as often as said, and alike in every run")
    func probability() {
        let struck = codes(.probability(25), calls: 400)
        #expect((70...130).contains(struck.count { $0 }))
        #expect(codes(.probability(25), calls: 400) == struck)
        #expect(codes(.probability(0), calls: 50).allSatisfy { !$0 })
        #expect(codes(.probability(100), calls: 50).allSatisfy { $0 })
    }

    @Test("concern only the calls that they match")
    func match() {
        #expect(codes(.always, calls: 1) { $0.match.endpoint = .autoAuthorize } == [false])
        #expect(codes(.always, calls: 1) { $0.match.order = OrderNumber(5) } == [false])
        #expect(codes(.always, calls: 1) { $0.match.account = "other" } == [false])
        #expect(
            codes(.always, calls: 1) { fault in
                fault.match.endpoint = .resendDCVEmail
                fault.match.order = SmallWorld.number
                fault.match.account = "login_name"
            } == [true]
        )
    }

    @Test("with a code keep the call from having an effect, delays and broken bodies do not")
    func effects() {
        for (disturbance, hasEffect) in [
            (FaultBehavior.code(.unknownError), false), (.http(status: 503, retryAfter: nil), false),
            (.transport(.connectionReset), false), (.delay(milliseconds: 1), true), (.body(.truncated), true),
        ] {
            var world = SmallWorld()
            world.add { $0.domains[0].email = "admin@example.com" }
            world.world.accounts[0].faults.faults = [Fault(id: "f", disturbance: disturbance)]
            world.call(.resendDCVEmail, "orderNumber=11111111")
            #expect(world.mails.isEmpty != hasEffect)
            #expect(world.world.accounts[0].faults.faults[0].fired == 1)
        }
    }
}
