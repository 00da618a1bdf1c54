import Testing
import TrustAPI
import TrustSimulator

@Suite("UpdateUserOvCallback")
struct UpdateUserOvCallbackTests {
    private let checking = "errorCode=-20&errorMessage=Sectigo+is+still+checking+customer%27s+phone+number"
    private let done = "errorCode=0&status=1"

    private func world(_ change: (inout Callback) -> Void = { _ in }) -> SmallWorld {
        var callback = Callback()
        change(&callback)
        var world = SmallWorld()
        world.add { $0.vetting = .organization(callback) }
        return world
    }

    private func arguments(_ action: String, _ more: String = "") -> String {
        "action=\(action)&orderNumber=11111111\(more)"
    }

    @Test("schedules a callback", arguments: ["ScheduledCallback", "ManualCallback"])
    func schedule(_ action: String) {
        var world = world()
        let call = arguments(action, "&preferredTimeUTC=2024-02-02 13:03&extensionNumber=123&comments=x&language=de-de")
        #expect(world.call(.updateUserOvCallback, call) == done)
        #expect(world.order.vetting.callback?.progress == .scheduled(for: Moment(iso8601: "2024-02-02T13:03:00Z")))
    }

    @Test("takes only times after now", arguments: ["2024-02-02 12:00", "2024-02-02 11:59", "2023-12-31 23:59"])
    func pastTimes(_ time: String) {
        var world = world()
        let call = arguments("ScheduledCallback", "&preferredTimeUTC=\(time)")
        #expect(world.call(.updateUserOvCallback, call) == invalid("preferredTimeUTC"))
        #expect(world.order.vetting.callback?.progress == .ready)
    }

    @Test("does not mind a past time with an action that has none")
    func extraArguments() {
        var world = world()
        let call = arguments("ReplacePhone", "&phoneNumber=1&preferredTimeUTC=2020-01-01 00:00&comments=x")
        #expect(world.call(.updateUserOvCallback, call) == done)
    }

    @Test("waits for the check of the telephone number, to schedule alone")
    func phoneCheck() throws {
        var world = world { $0.progress = .checkingPhone }
        let schedule = arguments("ScheduledCallback", "&preferredTimeUTC=2024-02-02 13:03")
        #expect(world.call(.updateUserOvCallback, schedule) == checking)
        try world.perform(.finishPhoneCheck)
        #expect(world.call(.updateUserOvCallback, schedule) == done)
    }

    @Test("calls off a scheduled call and a check of the telephone number, once the callback is to be by email")
    func methodChange() throws {
        let replace = arguments("replaceEmailAddress", "&emailAddress=a@b.c")
        for progress in [Callback.Progress.checkingPhone, .scheduled(for: nil)] {
            var world = world { $0.progress = progress }
            #expect(world.call(.updateUserOvCallback, replace) == done)
            #expect(world.lastReply?.grounds.assumptions.contains("callback-method-change") == true)
            #expect(world.order.vetting.callback?.progress == .ready)
            #expect(world.call(.updateUserOvCallback, arguments("sendCallbackEmail")) == done)
            #expect(world.mails.map(\.to) == ["a@b.c"])
            world = self.world { $0.progress = progress }
            try world.assumptions.choose("keeps", for: "callback-method-change")
            #expect(world.call(.updateUserOvCallback, replace) == done)
            #expect(world.order.vetting.callback?.progress == progress)
        }
    }

    @Test("replaces the telephone number, which is then checked again")
    func replacePhone() {
        var world = world { $0.method = .email }
        #expect(world.call(.updateUserOvCallback, arguments("ReplacePhone", "&phoneNumber=%2B1 555")) == done)
        let callback = world.order.vetting.callback
        #expect(callback?.phoneNumber == "+1 555" && callback?.method == .telephone)
        #expect(callback?.progress == .checkingPhone)
    }

    @Test("sends a mail only where the callback is by email")
    func sendMail() {
        var world = world { $0.emailAddress = "office@example.com" }
        #expect(
            world.call(.updateUserOvCallback, arguments("sendCallbackEmail"))
                == "errorCode=-20&errorMessage=Callback+method+is+not+Email"
        )
        #expect(world.call(.updateUserOvCallback, arguments("ReplaceEmailAddress", "&emailAddress=a@b.c")) == done)
        #expect(world.call(.updateUserOvCallback, arguments("sendCallbackEmail")) == done)
        #expect(world.mails.map(\.kind) == [.callback])
    }

    @Test("does nothing once completed or issued", arguments: CallbackAction.allCases)
    func completed(_ action: CallbackAction) throws {
        let more = "&phoneNumber=1&emailAddress=a@b.c&preferredTimeUTC=2024-02-02 13:03"
        var world = world()
        try world.perform(.completeCallback)
        #expect(world.call(.updateUserOvCallback, arguments(action.rawValue, more)) == "errorCode=0&status=0")
        var issued = self.world()
        issued.add { order in
            order.vetting = .organization(Callback())
            order.state = .issued
        }
        #expect(issued.call(.updateUserOvCallback, arguments(action.rawValue, more)) == "errorCode=0&status=0")
    }

    @Test("refuses an order without a callback, and one that has ended")
    func refusals() {
        var domainOnly = SmallWorld()
        domainOnly.add()
        #expect(
            domainOnly.call(.updateUserOvCallback, arguments("sendCallbackEmail"))
                == "errorCode=-20&errorMessage=Order+has+no+callback"
        )
        for state in OrderState.allCases where state.isEnd {
            var world = SmallWorld()
            world.add { order in
                order.vetting = .organization(Callback())
                order.state = state
            }
            #expect(
                world.call(.updateUserOvCallback, arguments("sendCallbackEmail"))
                    == "errorCode=-20&errorMessage=Order+is+not+active"
            )
        }
    }

    @Test("takes actions in any case where that is assumed")
    func actionCase() throws {
        var world = world()
        try world.assumptions.choose("any-case", for: "ov-action-case")
        let call = arguments("SCHEDULEDCALLBACK", "")
        #expect(world.call(.updateUserOvCallback, call) == missing("preferredTimeUTC"))
        #expect(world.call(.updateUserOvCallback, call + "&preferredTimeUTC=2024-02-02 13:03") == done)
    }
}
