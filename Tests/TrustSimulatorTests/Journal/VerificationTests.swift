import Testing
import TrustAPI
import TrustSimulator

@Suite("Verification")
struct VerificationTests {
    private typealias Times = Verification.Times

    private func world(resends: Int, entries: Int = 100) -> JournaledWorld {
        var world = JournaledWorld(Journal.Limits(entries: entries))
        for _ in 0..<resends { world.call(.resendDCVEmail, "orderNumber=11111111") }
        return world
    }

    private let resend = pattern { $0.endpoint = .resendDCVEmail }

    @Test(
        "counts what matches",
        arguments: [
            (Times(), 0, Verification.Outcome.no), (Times(), 1, .yes), (Times(), 9, .yes),
            (Times(atLeast: 2), 1, .no), (Times(atLeast: 2, atMost: 3), 1, .no),
            (Times(atLeast: 2, atMost: 3), 3, .yes), (Times(atLeast: 2, atMost: 3), 4, .no),
            (Times(atLeast: 0, atMost: 0), 0, .yes), (Times(atLeast: 0, atMost: 0), 1, .no),
            (Times(atLeast: 0, atMost: 2), 2, .yes),
        ]
    )
    func counts(_ times: Verification.Times, _ calls: Int, _ outcome: Verification.Outcome) {
        let verdict = world(resends: calls).verdict(resend, times)
        #expect(verdict.outcome == outcome && verdict.count == calls)
        #expect(verdict.explanation.isEmpty == (outcome == .yes))
    }

    @Test("says whether calls to come could still make it a yes")
    func mayChange() {
        #expect(world(resends: 1).verdict(resend, Times(atLeast: 2)).mayChange)
        #expect(!world(resends: 2).verdict(resend, Times(atLeast: 1, atMost: 1)).mayChange)
        #expect(!world(resends: 5, entries: 1).verdict(resend, Times(atLeast: 1, atMost: 1)).mayChange)
    }

    /// Three of five calls fell out, so that two are left.
    @Test(
        "is unknown where calls that fell out could make the difference, and only there",
        arguments: [
            (Times(atLeast: 1), Verification.Outcome.yes), (Times(atLeast: 2), .yes), (Times(atLeast: 3), .unknown),
            (Times(atLeast: 5), .unknown), (Times(atLeast: 6), .no), (Times(atLeast: 0, atMost: 1), .no),
            (Times(atLeast: 0, atMost: 2), .unknown), (Times(atLeast: 0, atMost: 4), .unknown),
            (Times(atLeast: 0, atMost: 5), .yes), (Times(atLeast: 2, atMost: 2), .unknown),
            (Times(atLeast: 0, atMost: 0), .no),
        ]
    )
    func unknown(_ times: Verification.Times, _ outcome: Verification.Outcome) {
        let verdict = world(resends: 5, entries: 2).verdict(resend, times)
        #expect(verdict.outcome == outcome && verdict.count == 2)
        let says = verdict.explanation.contains { $0.hasPrefix("3 calls fell out of the journal") }
        #expect(says == (outcome == .unknown))
    }

    @Test("is not in doubt about an endpoint of which nothing fell out")
    func otherEndpoint() {
        let world = world(resends: 5, entries: 2)
        #expect(world.verdict(pattern { $0.endpoint = .autoAuthorize }).outcome == .no)
        #expect(world.verdict(pattern { $0.endpoint = .autoAuthorize }, Times(atLeast: 0, atMost: 0)).outcome == .yes)
        #expect(world.verdict(pattern { $0.code = -99 }).outcome == .unknown)
    }

    @Test("shows the three nearest misses with what differs, the newest of equals first")
    func misses() {
        var world = JournaledWorld()
        world.call(.autoAuthorize, "orderNumber=11111111")
        for method in ["HTTP_CSR_HASH", "CNAME_CSR_HASH", "HTTPS_CSR_HASH", "EMAIL"] {
            world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=\(method)")
        }
        world.call(.autoUpdateDCV, "orderNumber=11111111")
        let expected = pattern {
            $0.endpoint = .autoUpdateDCV
            $0.code = 0
            $0.arguments = [.init("newMethod", .equals("HTTP_CSR_HAHS"))]
        }
        let explanation = world.verdict(expected).explanation
        #expect(
            explanation == [
                "Expected AutoUpdateDCV answered 0 with newMethod 'HTTP_CSR_HAHS', at least once; 0 of 6 calls match.",
                "Request 4, AutoUpdateDCV, answered 0: newMethod: expected 'HTTP_CSR_HAHS', was 'HTTPS_CSR_HASH'.",
                "Request 3, AutoUpdateDCV, answered 0: newMethod: expected 'HTTP_CSR_HAHS', was 'CNAME_CSR_HASH'.",
                "Request 2, AutoUpdateDCV, answered 0: newMethod: expected 'HTTP_CSR_HAHS', was 'HTTP_CSR_HASH'.",
            ])
    }

    @Test("shows no password in a miss, however short")
    func secrets() {
        for password in ["abc", "p@ss word", "login_password"] {
            var world = JournaledWorld()
            let encoded = String(decoding: FormCoding.encode([FormField("loginPassword", password)]), as: UTF8.self)
            world.call(.autoUpdateDCV, "newMethod=\(encoded.dropFirst(14))", login: "loginName=login_name&\(encoded)")
            let explanation = world.verdict(pattern { $0.arguments = [.init("newMethod", .equals("EMAIL"))] })
                .explanation.joined()
            #expect(explanation.contains("was '•••'") && !explanation.contains(password))
        }
    }

    @Test("says how often a call was expected in plain words")
    func words() {
        let all = [
            Times(), Times(atLeast: 2), Times(atLeast: 1, atMost: 1), Times(atLeast: 0, atMost: 0),
            Times(atLeast: 0, atMost: 1), Times(atLeast: 2, atMost: 4),
        ]
        #expect(
            all.map(\.words) == [
                "at least once", "at least 2 times", "exactly once", "exactly 0 times", "at most once", "2 to 4 times",
            ])
    }

    @Test("of a sequence takes calls in their order, with others between")
    func sequence() {
        var world = JournaledWorld()
        world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=CNAME_CSR_HASH")
        world.call(.autoAuthorize, "orderNumber=11111111")
        world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=EMAIL")
        let update = pattern { $0.endpoint = .autoUpdateDCV }
        let authorize = pattern { $0.endpoint = .autoAuthorize }
        for good in [[update, authorize, update], [update, update], [authorize, update], [update], [authorize]] {
            let verdict = world.verdict(good)
            #expect(verdict.outcome == .yes && verdict.count == good.count)
        }
        for bad in [[authorize, authorize], [update, update, update], [update, update, authorize]] {
            #expect(world.verdict(bad).outcome == .no)
        }
        let explanation = world.verdict([update, update, authorize]).explanation
        #expect(
            explanation == [
                "Expected 3 calls in order; number 3, AutoAuthorize, did not come after request 3.",
                "Number 1 is request 1, AutoUpdateDCV.", "Number 2 is request 3, AutoUpdateDCV.",
            ])
        let miss = world.verdict([
            authorize,
            pattern {
                $0.endpoint = .autoUpdateDCV
                $0.code = 0
            },
        ])
        #expect(miss.explanation.last?.hasPrefix("Request 3, AutoUpdateDCV, answered") == true)
        #expect(miss.explanation.last?.contains("code: expected 0, was ") == true)
    }

    @Test("of a sequence is unknown where its beginning may have fallen out")
    func unknownSequence() {
        var world = JournaledWorld(Journal.Limits(entries: 1))
        world.call(.autoAuthorize, "orderNumber=11111111")
        world.call(.resendDCVEmail, "orderNumber=11111111")
        let (update, authorize) = (pattern { $0.endpoint = .autoUpdateDCV }, pattern { $0.endpoint = .autoAuthorize })
        #expect(world.verdict([authorize, resend]).outcome == .unknown)
        #expect(world.verdict([authorize]).outcome == .unknown)
        #expect(world.verdict([resend]).outcome == .yes)
        #expect(world.verdict([resend, authorize]).outcome == .no)
        #expect(world.verdict([update, resend]).outcome == .no)
        #expect(world.verdict([authorize, update]).outcome == .no)
        #expect(world.verdict([authorize, update]).mayChange)
    }
}
