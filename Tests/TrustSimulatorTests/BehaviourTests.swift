import Testing
import TrustAPI
import TrustSimulator

@Suite("What a step of an order leads to")
struct BehaviourTests {
    private let call = "orderNumber=11111111"

    private func world(
        _ kind: Vetting.Kind = .domain, _ change: @escaping (inout Order) -> Void = { _ in }
    ) -> SmallWorld {
        var world = SmallWorld()
        world.add { order in
            order.vetting.kind = kind
            change(&order)
        }
        return world
    }

    @Test(
        "minds spare addresses and their number in both forms of an update",
        arguments: [
            ("newMethod=CNAME_CSR_HASH&newDCVEmailAddresses=garbage", "newDCVEmailAddresses"),
            ("domainNames=www.example.com&newMethods=CNAME_CSR_HASH&newDCVEmailAddress=garbage", "newDCVEmailAddress"),
            (
                "domainNames=www.example.com&newMethods=CNAME_CSR_HASH&newDCVEmailAddresses=a@b.c",
                "newDCVEmailAddresses"
            ),
            (
                "newMethod=EMAIL&newDCVEmailAddress=admin@example.com&newDCVEmailAddresses=admin@example.com",
                "newDCVEmailAddresses"
            ),
        ])
    func spareAddresses(_ arguments: String, _ blamed: String) {
        var world = world()
        #expect(world.call(.autoUpdateDCV, "\(call)&\(arguments)") == invalid(blamed))
        #expect(world.mails.isEmpty && world.order.domains[0].method == .email)
    }

    @Test("takes the address of a domain of several from the list, as the page lets it")
    func addressInList() {
        var world = world { order in
            order.domains.append(order.domains[0])
            order.domains[1].name = "b.example.com"
        }
        let update = "\(call)&domainName=b.example.com&newMethod=EMAIL&newDCVEmailAddresses="
        #expect(world.call(.autoUpdateDCV, update + "admin@example.com") == "errorCode=0")
        #expect(world.mails.map(\.to) == ["admin@example.com"])
        #expect(world.call(.autoUpdateDCV, update + "admin@example.com+a@b.c") == invalid("newDCVEmailAddresses"))
        // A single domain has its address in newDCVEmailAddress.
        world.add()
        let single = "\(call)&newMethod=EMAIL&newDCVEmailAddresses=admin@example.com"
        #expect(world.call(.autoUpdateDCV, single) == missing("newDCVEmailAddress"))
    }

    @Test(
        "names in -90 the value that is asked for",
        arguments: [
            ("newMethod=HTTP_CSR_HASH", "HTTP_CSR_HASH"),
            ("domainNames=a.b+c.d&newMethods=EMAIL+CNAME_CSR_HASH&newDCVEmailAddresses=a@b.c", "EMAIL"),
        ])
    func permission(_ arguments: String, _ subject: String) {
        let expected = "errorCode=-90&errorMessage=Permission+denied+for+using+%27voucher%27+with+%27\(subject)%27"
        var denied = SmallWorld { $0.deniedEndpoints = [.autoUpdateDCV] }
        denied.add()
        #expect(denied.call(.autoUpdateDCV, "\(call)&\(arguments)") == expected)
        var magic = world()
        magic.world.magicNumbers = .on
        #expect(magic.call(.autoUpdateDCV, "orderNumber=90000090&\(arguments)") == expected)
        var faulty = world()
        faulty.world.faults.faults = [Fault(id: "f", disturbance: .code(.permissionDenied))]
        #expect(faulty.call(.autoUpdateDCV, "\(call)&\(arguments)") == expected)
    }

    @Test("says in an answer what a world, a fault or a magic number gives for the part that varies")
    func messages() {
        var world = world { order in
            order.state = .awaitingAuthorization
            order.pricing = Order.Pricing(.noPrice, message: "product 287, band 3")
        }
        #expect(world.call(.autoAuthorize, call) == "-115\nNo price found for the product! product 287, band 3")
        world.add { order in
            order.state = .awaitingAuthorization
            order.pricing = Order.Pricing(.noProduct, message: "PPP not found! (product 287)")
        }
        #expect(world.call(.autoAuthorize, call) == "-114\nPPP not found! (product 287)")
        world.add { order in
            order.state = .awaitingAuthorization
            var lock = Order.SiteLock()
            (lock.synchronization, lock.message) = (.failing, "SiteLock: timeout")
            order.siteLock = lock
        }
        #expect(world.call(.autoAuthorize, call) == "-122\nSiteLock: timeout")
        world.world.magicNumbers = MagicNumbers(areOn: true, messages: [.orderRelated: "Callback was declined"])
        let magic = "orderNumber=90000020&action=sendCallbackEmail"
        #expect(world.call(.updateUserOvCallback, magic) == "errorCode=-20&errorMessage=Callback+was+declined")
        world.world.faults.faults = [Fault(id: "f", disturbance: .code(.orderRelated, message: "On hold"))]
        #expect(world.call(.updateUserOvCallback, magic) == "errorCode=-20&errorMessage=On+hold")
    }

    @Test("sends no mail to nobody")
    func nobody() {
        var extended = world(.extended)
        #expect(
            extended.call(.updateUserEvClickThrough, "\(call)&action=ResendEmail").hasPrefix("errorCode=0&status=1"))
        #expect(extended.mails.map(\.to) == ["admin@www.example.com"])
        var callback = world(.organization) { $0.vetting.callback?.method = .email }
        #expect(callback.call(.updateUserOvCallback, "\(call)&action=sendCallbackEmail") == "errorCode=0&status=1")
        #expect(callback.mails.map(\.to) == ["admin@www.example.com"])
        var without = world(.organization) { order in
            order.vetting.callback?.method = .email
            order.domains = []
        }
        let refused = "errorCode=-20&errorMessage=Order+has+no+email+address"
        #expect(
            without.call(.updateUserOvCallback, "\(call)&action=sendCallbackEmail") == refused && without.mails.isEmpty)
    }

    @Test("keeps the language, the extension and the comments of a callback")
    func callbackKeeps() {
        var world = world(.organization)
        let scheduled = "&action=ScheduledCallback&preferredTimeUTC=2024-02-02 13:03&language=de_de&extensionNumber=12"
        #expect(world.call(.updateUserOvCallback, call + scheduled + "&comments=ask+twice") == "errorCode=0&status=1")
        let callback = world.order.vetting.callback
        #expect(callback?.language == .german && callback?.extensionNumber == "12" && callback?.comments == "ask twice")
    }

    @Test("completes phone check, callback and click-through by time, and issues the order")
    func byTime() {
        var world = world(.extended) { order in
            order.domains[0].validation = .done(at: nil)
            order.vetting.callback?.progress = .checkingPhone
            order.vetting.callback?.phoneCheck.progression = .after(seconds: 10)
            order.vetting.callback?.phoneCheck.startedAt = Clock.usualStart
            order.vetting.callback?.completion.progression = .after(seconds: 60)
            order.vetting.callback?.completion.startedAt = Clock.usualStart
            order.vetting.clickThrough?.completion.progression = .after(seconds: 30)
            order.vetting.clickThrough?.completion.startedAt = Clock.usualStart
        }
        func order(after seconds: Int) -> Order {
            world.advance(seconds)
            var (order, grounds) = (world.order, Grounds(Assumptions()))
            order.advance(to: world.world.clock.now, &grounds)
            return order
        }
        #expect(order(after: 9).vetting.callback?.progress == .checkingPhone)
        #expect(order(after: 1).vetting.callback?.progress == .ready)
        let clicked = order(after: 20)
        #expect(clicked.vetting.clickThrough?.progress == .clicked && clicked.state == .inProgress)
        let issued = order(after: 30)
        #expect(issued.vetting.callback?.progress == .completed && issued.state == .issued)
    }

    @Test("completes a scheduled callback from its time on, not before")
    func scheduled() {
        var world = world(.organization) { order in
            order.domains[0].validation = .done(at: nil)
            order.vetting.callback?.completion.progression = .after(seconds: 60)
            order.vetting.callback?.completion.startedAt = Clock.usualStart
        }
        let schedule = "\(call)&action=ScheduledCallback&preferredTimeUTC=2024-02-02 13:00"
        #expect(world.call(.updateUserOvCallback, schedule) == "errorCode=0&status=1")
        world.advance(3_659)
        #expect(world.call(.resendDCVEmail, call).contains("errorCode=-160") && world.order.state == .inProgress)
        world.advance(1)
        _ = world.call(.resendDCVEmail, call)
        #expect(world.order.state == .issued)
    }

    @Test("completes callback and click-through by calls that name the order")
    func byCalls() {
        var world = world(.extended) { order in
            order.domains[0].validation = .done(at: nil)
            order.vetting.callback?.completion.progression = .afterCalls(2)
            order.vetting.clickThrough?.completion.progression = .afterCalls(1)
        }
        _ = world.call(.resendDCVEmail, call)
        #expect(world.order.vetting.clickThrough?.progress == .clicked && world.order.state == .inProgress)
        _ = world.call(.resendDCVEmail, call)
        #expect(world.order.vetting.callback?.progress == .completed && world.order.state == .issued)
    }

    @Test("takes no public suffix for the domain of a mail", arguments: ["co.uk", "com", "x.kobe.jp"])
    func publicSuffix(_ suffix: String) {
        var world = world { $0.domains[0].name = "www.shop.example.\(suffix)" }
        let update = "\(call)&newMethod=EMAIL&newDCVEmailAddress=admin@"
        #expect(world.call(.autoUpdateDCV, update + suffix) == invalid("newDCVEmailAddress"))
        #expect(world.call(.autoUpdateDCV, update + "shop.example.\(suffix)") == "errorCode=0")
    }

    @Test("lists addresses again by an act, for 24 hours from then")
    func listing() throws {
        var world = world()
        world.advance(86_401)
        let resend = "\(call)&dcvEmailAddress=admin@example.com"
        #expect(world.call(.resendDCVEmail, resend) == invalid("dcvEmailAddress"))
        #expect(throws: ActRefusal.self) { try world.perform(.listAddresses, of: "example.org") }
        try world.perform(.listAddresses, of: "www.example.com")
        #expect(world.call(.resendDCVEmail, resend) == "errorCode=0")
        world.advance(86_401)
        try world.perform(.listAddresses)
        #expect(world.call(.resendDCVEmail, resend) == "errorCode=0")
    }

    @Test("tells of a success which domains were left out")
    func leftOut() throws {
        var world = world { order in
            order.domains.append(order.domains[0])
            order.domains[1].name = "b.example.com"
            order.domains[1].email = "admin@example.com"
        }
        #expect(world.call(.resendDCVEmail, call) == "errorCode=0" && world.mails.map(\.domain) == ["b.example.com"])
        #expect(
            world.lastReply?.because
                == "the call was carried out; www.example.com got none, as no mail was sent for it before"
        )
    }
}
