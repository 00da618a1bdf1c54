import Testing
import TrustAPI
import TrustSimulator

/// Every refusal has one reason, the true one, with the values of the call.
@Suite("The reason of a refusal")
struct ReasonTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let situation: Situation
        let code: Int
        let because: String
        var testDescription: String { situation.title }

        init(_ situation: Situation, _ code: Int, _ because: String) {
            self.situation = situation
            self.code = code
            self.because = because
        }
    }

    @Test("is told with the values of the call", arguments: ReasonCases.all)
    func reason(_ row: Case) throws {
        let played = try row.situation.played()
        let reply = try #require(played.world.lastReply)
        #expect(reply.answer.code == row.code, "\(played.body)")
        #expect(reply.because == row.because)
    }

    @Test("is covered for every reason that there is")
    func complete() throws {
        let reasons = try ReasonCases.all.compactMap { row -> Reason? in
            guard case .refused(let refusal) = try row.situation.played().world.lastReply?.answer else { return nil }
            return refusal.reason
        }
        #expect(Reason.allCases.filter { !reasons.contains($0) } == [])
    }

    @Test("shows no password, wherever it stands in the call")
    func secrecy() throws {
        var world = JournaledWorld()
        for arguments in [
            "orderNumber=login_password&newMethod=CNAME_CSR_HASH", "login_password=1",
            "orderNumber=1&newMethod=login_password", "orderNumber=1&newMethod=login%5Fpassword",
            "orderNumber=11111111&newMethod=CNAME_CSR_HASH&domainName=login_password",
        ] {
            let record = world.call(.autoUpdateDCV, arguments).record(hiding: .none)
            #expect(record.because.contains("•••") && !record.because.contains("login_password"), "\(record.because)")
        }
    }
}
