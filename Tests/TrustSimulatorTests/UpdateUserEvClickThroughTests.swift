import Testing
import TrustAPI
import TrustSimulator

@Suite("UpdateUserEvClickThrough")
struct UpdateUserEvClickThroughTests {
    private let done = "errorCode=0&status=1&description=done%2C+email+has+been+sent"
    private let notRelevant =
        "errorCode=0&status=0&description="
        + "Action+is+not+relevant+for+current+order+state%2C+was+not+completed"

    private func world(_ change: (inout Order) -> Void = { _ in }) -> SmallWorld {
        var world = SmallWorld()
        world.add { order in
            var clickThrough = ClickThrough()
            clickThrough.email = "signer@example.com"
            order.vetting = .extended(Callback(), clickThrough)
            change(&order)
        }
        return world
    }

    @Test("sends the mail again")
    func resend() {
        var world = world()
        #expect(world.call(.updateUserEvClickThrough, "action=ResendEmail&orderNumber=11111111") == done)
        #expect(world.mails.map(\.kind) == [.clickThrough])
        #expect(world.mails.map(\.to) == ["signer@example.com"])
    }

    @Test("replaces the address and sends the mail there")
    func replace() {
        var world = world()
        let call = "action=ReplaceMailAddress&orderNumber=11111111&adminEmailAddress="
        #expect(world.call(.updateUserEvClickThrough, call + "new@example.com") == done)
        #expect(world.order.vetting.clickThrough?.email == "new@example.com")
        #expect(world.mails.map(\.to) == ["new@example.com"])
        #expect(
            world.call(.updateUserEvClickThrough, call + "New@Example.com")
                == "errorCode=0&status=2&description=Email+Address+was+the+same+and+wasn%27t+changed"
        )
        #expect(world.mails.count == 1)
    }

    @Test("does not take an address along with another action")
    func resendWithAddress() {
        var world = world()
        let call = "action=ResendEmail&orderNumber=11111111&adminEmailAddress=new@example.com"
        #expect(world.call(.updateUserEvClickThrough, call) == done)
        #expect(world.order.vetting.clickThrough?.email == "signer@example.com")
    }

    @Test("is not relevant once clicked or issued")
    func notRelevantAnyMore() throws {
        var world = world()
        try world.perform(.clickThrough)
        #expect(world.call(.updateUserEvClickThrough, "action=ResendEmail&orderNumber=11111111") == notRelevant)
        var issued = self.world { $0.state = .issued }
        #expect(issued.call(.updateUserEvClickThrough, "action=ResendEmail&orderNumber=11111111") == notRelevant)
        #expect(issued.mails.isEmpty)
    }

    @Test("refuses an order that has ended", arguments: OrderState.allCases.filter(\.isEnd))
    func ended(_ state: OrderState) {
        var world = world { $0.state = state }
        #expect(
            world.call(.updateUserEvClickThrough, "action=ResendEmail&orderNumber=11111111")
                == "errorCode=-20&errorMessage=Order+is+not+active"
        )
    }

    @Test("refuses an order that is not EV", arguments: [Vetting.domain, .organization(Callback())])
    func otherKinds(_ vetting: Vetting) {
        var world = world { $0.vetting = vetting }
        #expect(
            world.call(.updateUserEvClickThrough, "action=ResendEmail&orderNumber=11111111")
                == "errorCode=-20&errorMessage=Order+has+no+EV+click-through"
        )
    }
}
