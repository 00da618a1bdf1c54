import Testing
import TrustAPI
import TrustSimulator

@Suite("The life of an order")
struct ProgressTests {
    private func world(_ names: [String], _ change: (inout Order) -> Void = { _ in }) -> SmallWorld {
        var world = SmallWorld()
        let domains = names.map { world.domain($0) { $0.method = .cnameHash } }
        world.add { order in
            order.domains = domains
            change(&order)
        }
        return world
    }

    @Test("ends in issuance when the last validation completes")
    func issuance() throws {
        var world = world(["a.example.com", "b.example.com"]) { $0.vetting = .extended(Callback(), ClickThrough()) }
        try world.perform(.validateDomain, of: "a.example.com")
        try world.perform(.clickThrough)
        try world.perform(.completeCallback)
        #expect(world.order.state == .inProgress)
        try world.perform(.validateDomain, of: "B.example.com")
        #expect(world.order.state == .issued)
    }

    @Test("waits for the issuance delay, to the second")
    func delay() throws {
        var world = world(["a.example.com"]) { $0.issuanceDelay = 60 }
        try world.perform(.validateDomain)
        world.advance(59)
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=CNAME_CSR_HASH").contains("=-47&"))
        world.advance(1)
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=CNAME_CSR_HASH") == invalid("orderNumber"))
        #expect(world.order.state == .issued)
    }

    @Test("does not reach issuance before authorization, but may right with it")
    func validatedBeforeAuthorization() throws {
        var world = world(["a.example.com"]) { $0.state = .awaitingAuthorization }
        try world.perform(.validateDomain)
        #expect(world.order.state == .awaitingAuthorization)
        #expect(world.call(.autoAuthorize, "orderNumber=11111111") == "0")
        #expect(world.order.state == .issued)
    }

    @Test("goes on by time, counted from when the check last started")
    func byTime() {
        var world = world(["a.example.com"]) { $0.domains[0].progression = .after(seconds: 30) }
        world.advance(29)
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=HTTP_CSR_HASH") == "errorCode=0")
        world.advance(29)
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111") == "errorCode=0")
        world.advance(30)
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111").contains("=-160&"))
        #expect(world.order.state == .issued)
        #expect(world.order.domains[0].validation == .done(at: world.world.clock.now))
    }

    @Test("goes on by calls that name the order, also refused ones")
    func byCalls() {
        var world = world(["a.example.com"]) { $0.domains[0].progression = .afterCalls(3) }
        world.call(.autoAuthorize, "orderNumber=11111111")
        world.call(.updateUserOvCallback, "action=sendCallbackEmail&orderNumber=11111111")
        #expect(world.order.domains[0].calls == 2)
        #expect(world.order.state == .inProgress)
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111") == "errorCode=0")
        #expect(world.order.state == .issued)
    }

    @Test("validates what a validated parent covers, but not by a file")
    func coverage() throws {
        let names = ["example.com", "*.example.com", "www.example.com", "example.org", "notexample.com"]
        var world = world(names)
        try world.perform(.validateDomain, of: "example.com")
        #expect(world.order.domains.map(\.isValidated) == [true, true, true, false, false])
        var byFile = self.world(names) { $0.domains[0].method = .httpHash }
        try byFile.perform(.validateDomain, of: "example.com")
        #expect(byFile.order.domains.map(\.isValidated) == [true, false, false, false, false])
        var never = self.world(names)
        try never.assumptions.choose("never", for: "wildcard-parent-covers")
        try never.perform(.validateDomain, of: "example.com")
        #expect(never.order.domains.map(\.isValidated) == [true, false, false, false, false])
    }

    @Test("does not recompute what a world says", arguments: [OrderState.inProgress, .awaitingAuthorization])
    func loadedStates(_ state: OrderState) {
        var world = world(["a.example.com"]) { order in
            order.domains[0].validation = .done(at: nil)
            order.state = state
        }
        world.call(.resendDCVEmail, "orderNumber=11111111")
        #expect(world.order.state == state)
    }

    @Test(
        "allows each act only in its states",
        arguments: [
            (Act.Kind.issue, [OrderState.inProgress]), (.reject, [.awaitingAuthorization, .inProgress]),
            (.revoke, [.issued]), (.expire, [.issued]), (.cancel, [.awaitingAuthorization, .inProgress]),
            (.validateDomain, [.awaitingAuthorization, .inProgress]),
        ]
    )
    func acts(_ act: Act.Kind, _ allowed: [OrderState]) {
        for state in OrderState.allCases {
            var world = world(["a.example.com"]) { $0.state = state }
            let before = world.order
            if allowed.contains(state) {
                #expect(throws: Never.self) { try world.perform(act) }
                #expect(world.order != before)
            } else {
                #expect(throws: ActRefusal.self) { try world.perform(act) }
                #expect(world.order == before)
            }
        }
    }

    @Test("tells which domain an act lacks or does not know")
    func unknownDomain() {
        var world = world(["a.example.com", "b.example.com"])
        let known = ["a.example.com", "b.example.com"]
        #expect(throws: ActRefusal.domainNotSaid(known: known)) { try world.perform(.validateDomain) }
        #expect(throws: ActRefusal.unknownDomain("c", known: known)) { try world.perform(.validateDomain, of: "c") }
        #expect(throws: ActRefusal.withoutCallback(SmallWorld.number)) { try world.perform(.completeCallback) }
        #expect(throws: ActRefusal.withoutClickThrough(SmallWorld.number)) { try world.perform(.clickThrough) }
        #expect(throws: ActRefusal.withoutCallback(SmallWorld.number)) { try world.perform(.finishPhoneCheck) }
    }

    @Test("counts an issued order as validated throughout")
    func issueByAct() throws {
        var world = world(["a.example.com"]) { $0.vetting = .extended(Callback(), ClickThrough()) }
        try world.perform(.issue)
        #expect(world.order.state == .issued)
        #expect(world.order.domains[0].isValidated)
        #expect(world.order.vetting.callback?.progress == .completed)
        #expect(world.order.vetting.clickThrough?.progress == .clicked)
    }
}
