import Testing
import TrustAPI
import TrustSimulator

@Suite("Unmatched requests in the journal")
struct UnmatchedTests {
    private let resend = pattern { $0.endpoint = .resendDCVEmail }
    private let slip = pattern { $0.finding = .noSuchEndpoint }

    /// A pattern that names the finding, with some of its other fields set.
    private func slipped(_ change: (inout CallPattern) -> Void) -> CallPattern {
        var pattern = slip
        change(&pattern)
        return pattern
    }

    /// Two calls, and an unmatched request between them.
    private func world(_ limits: Journal.Limits = Journal.Limits()) -> JournaledWorld {
        var world = JournaledWorld(limits)
        world.call(.resendDCVEmail, "orderNumber=11111111")
        world.unmatched()
        world.call(.resendDCVEmail, "orderNumber=5")
        return world
    }

    @Test("show what came, what it got and why, and no endpoint")
    func record() {
        var world = JournaledWorld()
        let entry = world.unmatched("\(JournaledWorld.login)&orderNumber=11111111", query: "x=login_password")
        let record = entry.record(hiding: .none)
        #expect(record.id == 1 && record.endpoint == nil && record.path == "/products/!AutoUpdateDVC")
        #expect(record.account == "login_name" && record.order == nil && record.method == "POST")
        #expect(record.query == "x=•••" && record.body == "loginName=login_name&loginPassword=•••&orderNumber=11111111")
        #expect(record.arguments.map(\.name) == ["x", "loginName", "loginPassword", "orderNumber"])
        #expect(record.headers == [FormField("Host", "x")] && record.contentType == JournaledWorld.form)
        #expect(record.status == 404 && record.code == nil && record.answer == "There is none.")
        #expect(record.rule == "noSuchEndpoint" && record.because == "there is no endpoint at this path")
        #expect(record.rows.isEmpty && record.assumptions.isEmpty && record.alsoPresent.isEmpty && record.fault == nil)
        #expect(record.before == nil && record.after == nil && entry.shownRows.isEmpty)
    }

    @Test("tell an endpoint that is not simulated from none")
    func unsimulated() {
        var world = JournaledWorld()
        let record = world.unmatched(to: "/products/download/collectSSL").record(hiding: .none)
        #expect(record.rule == "endpointNotSimulated" && record.findings == [.endpointNotSimulated])
        #expect(record.because == "CollectSSL is part of the API, but is not simulated")
    }

    @Test("show the habits that any request can show, and none of those of calls")
    func findings() {
        var world = JournaledWorld()
        #expect(world.unmatched().findings == [.noSuchEndpoint])
        #expect(world.unmatched("x=@ü").findings == [.noSuchEndpoint])
        #expect(world.unmatched().findings == [.noSuchEndpoint])
        let entry = world.unmatched(to: "/products/!AutoRefund", "", query: "loginname=x", isOverHTTPS: false)
        #expect(entry.findings == [.credentialsInQuery, .plainHTTP, .endpointNotSimulated] && entry.loginName == "x")
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111").findings == [])
    }

    @Test("are meant by no pattern but one that names their finding")
    func patterns() {
        let world = world()
        #expect(world.journal.entries.filter(pattern().matches).map(\.id) == [1, 3])
        #expect(world.journal.entries.filter(pattern { $0.account = "login_name" }.matches).map(\.id) == [1, 3])
        #expect(world.journal.entries.filter(slip.matches).map(\.id) == [2])
        let own = slipped { $0.account = "login_name" }
        #expect(world.journal.entries.filter(own.matches).map(\.id) == [2])
        for no in [
            pattern { $0.finding = .endpointNotSimulated }, slipped { $0.endpoint = .autoUpdateDCV },
            slipped { $0.code = 0 }, slipped { $0.arguments = [.init("loginName", .present)] },
        ] {
            #expect(!world.journal.entries.contains(where: no.matches))
        }
    }

    @Test("are no calls to a verification that does not name their finding")
    func verification() {
        let world = world()
        #expect(world.verdict(pattern(), Verification.Times(atLeast: 2, atMost: 2)).outcome == .yes)
        let missing = world.verdict(pattern { $0.endpoint = .autoAuthorize })
        #expect(missing.explanation.first == "Expected AutoAuthorize, at least once; 0 of 2 calls match.")
        #expect(missing.explanation.count == 3 && !missing.explanation.contains { $0.hasPrefix("Request 2") })
        let never = world.verdict(slip, Verification.Times(atLeast: 0, atMost: 0))
        #expect(never.outcome == .no && never.count == 1)
        let other = world.verdict(slipped { $0.account = "other" })
        #expect(
            other.explanation == [
                "Expected any path without an endpoint by other that shows no-such-endpoint, at least once; 0 of 1 calls match.",
                "Request 2, no endpoint, answered 404: account: expected other, was login_name.",
            ])
        #expect(world.verdict([resend, slip, resend]).outcome == .yes)
        #expect(world.verdict([slip, resend, resend]).outcome == .no)
        #expect(world.verdict([resend, resend]).outcome == .yes)
    }

    @Test("that fell out make no answer about calls unknown, and the other way round")
    func dropped() {
        var world = JournaledWorld(Journal.Limits(entries: 1))
        world.unmatched()
        world.call(.resendDCVEmail, "orderNumber=11111111")
        #expect(world.dropped == [EndpointDrop(endpoint: nil, count: 1)])
        #expect(world.verdict(resend, Verification.Times(atLeast: 1, atMost: 1)).outcome == .yes)
        #expect(world.verdict(pattern { $0.endpoint = .autoAuthorize }).outcome == .no)
        #expect(world.verdict([resend, resend]).outcome == .no)
        #expect(world.verdict(slip).outcome == .unknown)
        #expect(world.verdict([slip, resend]).outcome == .unknown)
        world.unmatched()
        #expect(world.verdict(slip, Verification.Times(atLeast: 3)).outcome == .no)
        #expect(world.verdict(resend).outcome == .unknown)
    }

    @Test("can be asked for and forgotten by their login name")
    func byName() {
        var world = world()
        world.unmatched("loginName=other")
        #expect(world.journal.unmatched(of: "login_name").map(\.id) == [2])
        #expect(world.journal.unmatched(of: "other").map(\.id) == [4] && world.journal.unmatched(of: "x").isEmpty)
        world.journal.forgetUnmatched(of: "other")
        #expect(world.journal.entries.map(\.id) == [1, 2, 3] && world.journal.unmatched(of: "other").isEmpty)
        world.journal.forget(loginName: "login_name")
        #expect(world.journal.entries.isEmpty && world.journal.bytes == 0)
        #expect(world.journal.unmatched(of: "login_name").isEmpty)
    }
}
