import Testing
import TrustAPI
import TrustSimulator

@Suite("AutoAuthorize")
struct AutoAuthorizeTests {
    private func world(credit: Int = 50_000, _ change: (inout Order) -> Void = { _ in }) -> SmallWorld {
        var world = SmallWorld { $0.credit = Money(cents: credit) }
        world.add { order in
            order.state = .awaitingAuthorization
            order.price = Money(cents: 4_990)
            change(&order)
        }
        return world
    }

    @Test("moves the order on and takes its price")
    func authorize() {
        var world = world()
        #expect(world.call(.autoAuthorize, "orderNumber=11111111") == "0")
        #expect(world.order.state == .inProgress)
        #expect(world.account.credit == Money(cents: 45_010))
        #expect(
            world.call(.autoAuthorize, "orderNumber=11111111")
                == "-27\nOrder 11111111 is not currently Awaiting Authorization/Rejection!"
        )
        #expect(world.account.credit == Money(cents: 45_010))
    }

    @Test("changes nothing in a test, but refuses all that it would refuse")
    func test() {
        var world = world()
        let before = world.world
        #expect(world.call(.autoAuthorize, "orderNumber=11111111&test=Y") == "0")
        #expect(world.world == before)
        var poor = self.world(credit: 4_989)
        #expect(poor.call(.autoAuthorize, "orderNumber=11111111&test=Y") == "-15\nNot enough credit!")
    }

    @Test("issues an order at once that has nothing left to validate")
    func nothingToValidate() {
        var world = world { $0.domains[0].validation = .done(at: nil) }
        #expect(world.call(.autoAuthorize, "orderNumber=11111111") == "0")
        #expect(world.order.state == .issued)
    }

    @Test("gives user and site of a SiteLock licence, but not in a test")
    func siteLock() {
        var world = world { order in
            order.domains = []
            order.siteLock = Order.SiteLock()
            order.siteLock?.userID = "11111111"
            order.siteLock?.siteID = "22222222"
        }
        #expect(world.call(.autoAuthorize, "orderNumber=11111111&test=Y") == "0")
        #expect(world.call(.autoAuthorize, "orderNumber=11111111&test=N&disableSWP=Y") == "0\n11111111\n22222222")
    }

    @Test("takes credit down to nothing, and not below")
    func credit() {
        var world = world(credit: 4_990)
        #expect(world.call(.autoAuthorize, "orderNumber=11111111") == "0")
        #expect(world.account.credit == .zero)
        var poor = self.world(credit: 4_989)
        #expect(poor.call(.autoAuthorize, "orderNumber=11111111") == "-15\nNot enough credit!")
        #expect(poor.order.state == .awaitingAuthorization)
    }

    @Test(
        "refuses what cannot be priced, before it looks at the credit",
        arguments: [
            (Order.Pricing(.noDuration), "-114\nError while getting duration!"),
            (Order.Pricing(.noProduct), "-114\nPPP not found!"),
            (Order.Pricing(.noPrice), "-115\nNo price found for the product!"),
        ]
    )
    func pricing(_ pricing: Order.Pricing, _ expected: String) {
        var world = world(credit: 0) { $0.pricing = pricing }
        #expect(world.call(.autoAuthorize, "orderNumber=11111111") == expected)
    }

    @Test("refuses a licence that SiteLock does not take")
    func siteLockFailure() {
        var world = world(credit: 0) { order in
            order.siteLock = Order.SiteLock()
            order.siteLock?.synchronization = .failing
        }
        #expect(world.call(.autoAuthorize, "orderNumber=11111111") == "-122\nSiteLock synchronization failed!")
    }

    @Test("refuses an order in any other state", arguments: OrderState.allCases.filter { $0 != .awaitingAuthorization })
    func states(_ state: OrderState) {
        var world = world(credit: 0) { order in
            order.state = state
            order.pricing = Order.Pricing(.noPrice)
        }
        #expect(
            world.call(.autoAuthorize, "orderNumber=11111111")
                == "-27\nOrder 11111111 is not currently Awaiting Authorization/Rejection!"
        )
    }

    @Test("quotes the order's number where that is assumed")
    func quotes() throws {
        var world = world { $0.state = .issued }
        try world.assumptions.choose("quoted", for: "authorize-27-quotes")
        #expect(
            world.call(.autoAuthorize, "orderNumber=11111111")
                == "-27\nOrder '11111111' is not currently Awaiting Authorization/Rejection!"
        )
        #expect(world.lastReply?.grounds.assumptions == ["authorize-27-quotes"])
    }
}
