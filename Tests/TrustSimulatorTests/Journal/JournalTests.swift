import Testing
import TrustAPI
import TrustSimulator

@Suite("The journal")
struct JournalTests {
    private func journal(of calls: Int, _ limits: Journal.Limits) -> JournaledWorld {
        var world = JournaledWorld(limits)
        for number in 0..<calls { world.call(.resendDCVEmail, "orderNumber=\(number + 1)") }
        return world
    }

    @Test("keeps the newest calls in their order, and counts what fell out", arguments: [1, 2, 63, 64, 65, 130, 200])
    func entries(_ limit: Int) {
        let journal = journal(of: 200, Journal.Limits(entries: limit)).journal
        #expect(journal.entries.map(\.id) == Array(201 - limit...200))
        #expect(journal.count == limit && journal.droppedCount == 200 - limit)
        #expect(journal.dropped == (limit == 200 ? [:] : [.resendDCVEmail: 200 - limit]))
    }

    @Test("keeps nothing where it may not, and still counts")
    func noRoom() {
        for limits in [Journal.Limits(entries: 0), Journal.Limits(bytes: 0), Journal.Limits(bytes: 1_000)] {
            var journal = Journal(limits: limits)
            let entry = JournaledWorld().journal.entries.first ?? call()
            journal.append(entry, FindingEvidence(entry))
            journal.append(entry, FindingEvidence(entry))
            #expect(journal.entries.isEmpty && journal.droppedCount == 2 && journal.bytes == 0)
        }
    }

    private func call() -> JournalEntry {
        var world = JournaledWorld()
        return world.call(.autoAuthorize, "orderNumber=1")
    }

    @Test("is bounded by bytes, of which a long body has more")
    func bytes() {
        let limit = 40_000
        var world = JournaledWorld(Journal.Limits(bytes: limit))
        for _ in 0..<100 { world.call(.resendDCVEmail, "orderNumber=1") }
        let many = world.journal.count
        #expect(many > 20 && many < 40 && world.journal.droppedCount == 100 - many)
        #expect(world.journal.bytes <= limit && world.journal.bytes > limit * 9 / 10)
        world.call(.autoAuthorize, "x=" + String(repeating: "y", count: 30_000))
        #expect(world.journal.count < 10 && world.journal.entries.last?.endpoint == .autoAuthorize)
        #expect(world.journal.bytes <= limit)
        world.journal.append(call(), FindingEvidence(call()), keeping: 2_000)
        #expect(world.journal.count == 1)
    }

    @Test("counts what fell out by endpoint")
    func dropped() {
        var world = JournaledWorld(Journal.Limits(entries: 2))
        for endpoint in [EndpointName.autoAuthorize, .autoAuthorize, .resendDCVEmail, .autoUpdateDCV, .autoUpdateDCV] {
            world.call(endpoint, "")
        }
        #expect(world.journal.dropped == [.autoAuthorize: 2, .resendDCVEmail: 1])
    }

    @Test("can be emptied, and forgets what fell out as well")
    func empty() {
        var journal = journal(of: 5, Journal.Limits(entries: 2)).journal
        journal.empty()
        #expect(journal.entries.isEmpty && journal.droppedCount == 0 && journal.bytes == 0)
        journal.append(call(), FindingEvidence(call()))
        #expect(journal.entries.count == 1)
    }

    @Test("forgets the calls of one account and its habits, and goes on")
    func forget() {
        var world = JournaledWorld(Journal.Limits(entries: 3))
        world.call(.resendDCVEmail, "orderNumber=11111111")
        world.call(.resendDCVEmail, "orderNumber=11111111", login: "loginName=a&loginPassword=b")
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111").findings == [.repeatedAfterSuccess])
        world.journal.forget(loginName: "login_name")
        #expect(world.journal.entries.map(\.loginName) == ["a"])
        #expect(world.journal.bytes > 0 && world.journal.bytes < 2_000)
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111").findings == [])
        world.journal.forget(loginName: "a")
        world.journal.forget(loginName: "login_name")
        #expect(world.journal.entries.isEmpty && world.journal.bytes == 0)
        for _ in 0..<5 { world.call(.autoAuthorize, "") }
        #expect(world.journal.count == 3 && world.journal.droppedCount == 2)
    }

    @Test("knows whose call it was, which order it reached and what it got, however wrong it was")
    func facts() {
        var world = JournaledWorld()
        let good = world.call(.resendDCVEmail, "orderNumber=0011111111")
        #expect((good.loginName, good.orderNumber, good.code) == ("login_name", SmallWorld.number, 0))
        let unread = world.send(
            Request(
                endpoint: .resendDCVEmail, isOverHTTPS: false, contentType: JournaledWorld.form,
                body: Array("loginname=x&orderNumber=5".utf8)))
        #expect((unread.loginName, unread.orderNumber?.value, unread.code) == ("x", 5, -1))
        world.small.world.faults.faults = [Fault(id: "f", disturbance: .transport(.emptyResponse))]
        let broken = world.call(.resendDCVEmail, "orderNumber=11111111")
        #expect(
            broken.code == nil && broken.record(hiding: .none).status == nil
                && broken.record(hiding: .none).fault == "f")
        world.small.world.faults.faults = [Fault(id: "f", disturbance: .http(status: 503, retryAfter: nil))]
        let busy = world.call(.resendDCVEmail, "orderNumber=11111111")
        #expect(
            busy.code == nil && busy.record(hiding: .none).status == 503 && busy.record(hiding: .none).rule == "fault")
        world.small.world.faults.faults = [Fault(id: "f", disturbance: .body(.html502))]
        let page = world.call(.resendDCVEmail, "orderNumber=11111111")
        #expect(page.code == nil && page.record(hiding: .none).status == 502)
        for damage in [FaultBehavior.Body.empty, .missingCode] {
            world.small.world.faults.faults = [Fault(id: "f", disturbance: .body(damage))]
            let spoilt = world.call(.resendDCVEmail, "orderNumber=11111111").record(hiding: .none)
            #expect(spoilt.code == nil && spoilt.rows.isEmpty && spoilt.status == 200)
        }
    }
}
