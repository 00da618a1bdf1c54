import Testing
import TrustAPI
import TrustSimulator

@Suite("ResendDCVEmail")
struct ResendDCVEmailTests {
    private let impossible = "errorCode=-160&errorMessage=The+attempt+to+resend+the+DCV+email%28s%29+did+not+succeed."

    private func world(_ domains: [(String, ValidationMethod, String?)], _ change: (inout Order) -> Void = { _ in })
        -> SmallWorld
    {
        var world = SmallWorld()
        let made = domains.map { name, method, email in
            world.domain(name) { domain in
                domain.method = method
                domain.email = email
            }
        }
        world.add { order in
            order.domains = made
            change(&order)
        }
        return world
    }

    @Test("sends to the address used last, with a new key")
    func lastAddress() {
        var world = world([("www.example.com", .email, "admin@example.com")])
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111") == "errorCode=0")
        world.call(.resendDCVEmail, "orderNumber=11111111")
        #expect(world.mails.map(\.to) == ["admin@example.com", "admin@example.com"])
        #expect(world.mails[0].key != world.mails[1].key)
        #expect(world.order.domains[0].key == world.mails[1].key)
    }

    @Test("needs an address where none was used before")
    func noAddress() {
        var world = world([("www.example.com", .email, nil)])
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111") == missing("dcvEmailAddress"))
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111&dcvEmailAddress=admin@example.com") == "errorCode=0")
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111") == "errorCode=0")
        #expect(world.mails.map(\.to) == ["admin@example.com", "admin@example.com"])
    }

    @Test("takes an address for 24 hours after it was listed", arguments: zip([86_400, 86_401], [true, false]))
    func listing(_ seconds: Int, _ isFresh: Bool) {
        var world = world([("www.example.com", .email, "admin@example.com")])
        world.advance(seconds)
        let answer = world.call(.resendDCVEmail, "orderNumber=11111111&dcvEmailAddress=admin@example.com")
        #expect(answer == (isFresh ? "errorCode=0" : invalid("dcvEmailAddress")))
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111") == "errorCode=0")
    }

    @Test("sends to all outstanding domains that use EMAIL, and restarts the checks of the others")
    func outstanding() {
        var world = world([
            ("a.example.com", .email, "admin@a.example.com"), ("b.example.com", .cnameHash, nil),
            ("c.example.com", .email, "admin@c.example.com"), ("d.example.com", .email, "admin@d.example.com"),
        ]) { $0.domains[3].validation = .done(at: nil) }
        world.advance(100)
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111") == "errorCode=0")
        #expect(world.mails.map(\.domain) == ["a.example.com", "c.example.com"])
        #expect(world.order.domains[1].checkedSince == world.world.clock.now)
    }

    @Test("sends a given address only to the domains that it is eligible for")
    func eligible() {
        var world = world([("a.example.com", .email, nil), ("b.example.org", .email, nil)])
        let call = "orderNumber=11111111&dcvEmailAddress="
        #expect(world.call(.resendDCVEmail, call + "admin@example.org") == "errorCode=0")
        #expect(world.mails.map(\.domain) == ["b.example.org"])
        #expect(world.call(.resendDCVEmail, call + "admin@example.net") == invalid("dcvEmailAddress"))
    }

    @Test("succeeds where no outstanding domain uses EMAIL")
    func otherMethods() {
        var world = world([("a.example.com", .httpHash, nil)])
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111") == "errorCode=0")
        #expect(world.mails.isEmpty)
    }

    @Test("cannot be done where nothing is outstanding")
    func nothingOutstanding() {
        var world = world([("a.example.com", .email, "admin@example.com")]) {
            $0.domains[0].validation = .done(at: nil)
        }
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111") == impossible)
        #expect(world.lastReply?.grounds.assumptions == ["resend-impossible-code", "response-encoding"])
    }

    @Test("cannot be done for an order that is issued or has ended", arguments: OrderState.allCases.suffix(5))
    func ended(_ state: OrderState) {
        var world = world([("a.example.com", .email, "admin@example.com")]) { $0.state = state }
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111") == impossible)
    }

    @Test("is denied with -91 where that is assumed")
    func context() throws {
        var world = world([("a.example.com", .email, "admin@example.com")])
        world.world.accounts[0].account.deniedEndpoints = [.resendDCVEmail]
        try world.assumptions.choose("-91", for: "resend-permission-code")
        #expect(
            world.call(.resendDCVEmail, "orderNumber=11111111")
                == "errorCode=-91&errorMessage=Permission+denied+Context"
        )
    }
}
