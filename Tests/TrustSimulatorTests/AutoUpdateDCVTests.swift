import Testing
import TrustAPI
import TrustSimulator

@Suite("AutoUpdateDCV")
struct AutoUpdateDCVTests {
    private let wildcardRefusal =
        "errorCode=-126&errorMessage=HTTP%28S%29+CSR+Hash+DCV+Methods+are+not+allowed+to+validate+Wildcard+Domain%21"
    private let validatedRefusal = "errorCode=-47&errorMessage=domainName+is+already+validated%21"

    private func world(_ names: [String], _ change: (inout Order) -> Void = { _ in }) -> SmallWorld {
        var world = SmallWorld()
        let domains = names.map { world.domain($0) }
        world.add { order in
            order.domains = domains
            change(&order)
        }
        return world
    }

    @Test("changes the method of the only domain, named or not", arguments: ["", "&domainName=WWW.Example.com"])
    func single(_ name: String) {
        var world = world(["www.example.com"])
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=HTTP_CSR_HASH\(name)") == "errorCode=0")
        #expect(world.order.domains[0].method == .httpHash)
        #expect(world.mails.isEmpty)
    }

    @Test("sends a mail with a key for EMAIL, the same in every run")
    func email() throws {
        var world = world(["www.example.com"])
        let call = "orderNumber=11111111&newMethod=EMAIL&newDCVEmailAddress=Admin@example.com"
        var twin = world
        #expect(world.call(.autoUpdateDCV, call) == "errorCode=0")
        let mail = try #require(world.mails.first)
        #expect(mail.kind == .dcv && mail.to == "Admin@example.com" && mail.domain == "www.example.com")
        #expect(mail.key == world.order.domains[0].key && mail.key?.count == 20)
        #expect(mail.body.contains(try #require(mail.key)))
        #expect(mail.body.contains("EnterDCVCode?orderNumber=11111111"))
        twin.call(.autoUpdateDCV, call)
        #expect(twin.world == world.world)
        world.call(.autoUpdateDCV, call)
        #expect(world.mails.count == 2 && world.mails[1].key != mail.key)
    }

    @Test(
        "takes only acceptable addresses",
        arguments: [
            ("hostmaster@www.example.com", true), ("postmaster@example.com", true), ("admin@com", false),
            ("info@example.com", false), ("admin@example.org", false), ("admin@ww.example.com", false),
        ]
    )
    func addresses(_ address: String, _ isAcceptable: Bool) {
        var world = world(["www.example.com"])
        let call = "orderNumber=11111111&newMethod=EMAIL&newDCVEmailAddress=\(address)"
        #expect(world.call(.autoUpdateDCV, call) == (isAcceptable ? "errorCode=0" : invalid("newDCVEmailAddress")))
    }

    @Test("minds an address beside another method only where that is assumed")
    func spareAddress() throws {
        var world = world(["www.example.com"])
        let call = "orderNumber=11111111&newMethod=CNAME_CSR_HASH&newDCVEmailAddress="
        #expect(world.call(.autoUpdateDCV, call + "admin@example.com") == "errorCode=0")
        #expect(world.call(.autoUpdateDCV, call + "info@example.com") == invalid("newDCVEmailAddress"))
        #expect(world.lastReply?.grounds.assumptions.contains("spare-address") == true)
        try world.assumptions.choose("ignored", for: "spare-address")
        #expect(world.call(.autoUpdateDCV, call + "info@example.com") == "errorCode=0")
    }

    @Test("takes the addresses that the world lists instead of the usual ones")
    func listedAddresses() {
        var world = world(["www.example.com"]) { $0.domains[0].eligible = .listed(["dns@example.com"]) }
        let call = "orderNumber=11111111&newMethod=EMAIL&newDCVEmailAddress="
        #expect(world.call(.autoUpdateDCV, call + "dns@example.com") == "errorCode=0")
        #expect(world.call(.autoUpdateDCV, call + "admin@example.com") == invalid("newDCVEmailAddress"))
    }

    @Test("refuses files for a wildcard", arguments: ["HTTP_CSR_HASH", "HTTPS_CSR_HASH"])
    func wildcard(_ method: String) {
        var world = world(["*.example.com"])
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=\(method)") == wildcardRefusal)
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=CNAME_CSR_HASH") == "errorCode=0")
        let email = "orderNumber=11111111&newMethod=EMAIL&newDCVEmailAddress=admin@example.com"
        #expect(world.call(.autoUpdateDCV, email) == "errorCode=0")
    }

    @Test("refuses a domain that is validated, and tells -126 before that")
    func validated() {
        var world = world(["*.example.com"]) { $0.domains[0].validation = .done(at: nil) }
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=CNAME_CSR_HASH") == validatedRefusal)
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=HTTP_CSR_HASH") == wildcardRefusal)
    }

    @Test("refuses an issued order with -4, or -139 where that is assumed, by the argument that named it")
    func issued() throws {
        var world = world(["www.example.com"]) { order in
            order.state = .issued
            order.baseNumber = OrderNumber(77)
        }
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=CNAME_CSR_HASH") == invalid("orderNumber"))
        #expect(world.call(.autoUpdateDCV, "baseOrderNumber=77&newMethod=CNAME_CSR_HASH") == invalid("baseOrderNumber"))
        #expect(
            world.lastReply?.grounds.assumptions == [
                "issued-dcv-code", "issued-order-argument", "error-item", "response-encoding",
            ])
        try world.assumptions.choose("-139", for: "issued-dcv-code")
        #expect(
            world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=CNAME_CSR_HASH")
                == "errorCode=-139&errorMessage=Unexpected+certificate+state%21"
        )
    }

    @Test("refuses an order that has ended", arguments: OrderState.allCases.filter(\.isEnd))
    func ended(_ state: OrderState) {
        var world = world(["www.example.com"]) { $0.state = state }
        #expect(
            world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=CNAME_CSR_HASH")
                == "errorCode=-139&errorMessage=Unexpected+certificate+state%21"
        )
    }

    @Test("treats an order that awaits authorization as one in progress")
    func awaiting() {
        var world = world(["www.example.com"]) { $0.state = .awaitingAuthorization }
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=CNAME_CSR_HASH") == "errorCode=0")
    }

    @Test("refuses what the voucher excludes, whatever the order's state")
    func voucher() {
        var world = world(["a.example.com", "b.example.com"]) { order in
            order.voucher = Order.Voucher()
            order.voucher?.excludes = [.httpHash]
            order.state = .rejected
        }
        let expected = "errorCode=-90&errorMessage=Permission+denied+for+using+%27voucher%27+with+%27HTTP_CSR_HASH%27"
        let single = "orderNumber=11111111&domainName=a.example.com&newMethod=HTTP_CSR_HASH"
        #expect(world.call(.autoUpdateDCV, single) == expected)
        let many =
            "orderNumber=11111111&domainNames=a.example.com+b.example.com&newMethods=CNAME_CSR_HASH+HTTP_CSR_HASH"
        #expect(world.call(.autoUpdateDCV, many) == expected)
    }

    @Test("fails where the world lets it fail, and changes nothing then")
    func failing() {
        var world = world(["www.example.com"]) { $0.dcvUpdates = .failing }
        let before = world.world
        let email = "orderNumber=11111111&newMethod=EMAIL&newDCVEmailAddress=admin@example.com"
        #expect(
            world.call(.autoUpdateDCV, email)
                == "errorCode=-160&errorMessage=The+attempt+to+update+the+DCV+method%28s%29+did+not+succeed."
        )
        #expect(world.world == before)
    }

    @Test("changes several domains at once, each with its own method and address")
    func several() {
        var world = world(["a.example.com", "b.example.com", "c.example.com"])
        let call =
            "orderNumber=11111111&domainNames=c.example.com+a.example.com+b.example.com"
            + "&newMethods=EMAIL+HTTPS_CSR_HASH+EMAIL"
            + "&newDCVEmailAddresses=admin@c.example.com+admin@b.example.com"
        #expect(world.call(.autoUpdateDCV, call) == "errorCode=0")
        #expect(world.order.domains.map(\.method) == [.httpsHash, .email, .email])
        #expect(world.order.domains.map(\.email) == [nil, "admin@b.example.com", "admin@c.example.com"])
        #expect(world.mails.map(\.domain) == ["c.example.com", "b.example.com"])
    }

    @Test(
        "refuses several domains as a whole",
        arguments: [
            (
                "domainNames=a.example.com+A.example.com&newMethods=CNAME_CSR_HASH+CNAME_CSR_HASH",
                invalid("domainNames")
            ),
            ("domainNames=a.example.com+x.org&newMethods=CNAME_CSR_HASH+CNAME_CSR_HASH", invalid("domainNames")),
            ("domainNames=a.example.com&newMethods=CNAME_CSR_HASH+CNAME_CSR_HASH", invalid("newMethods")),
            (
                "domainNames=a.example.com&newMethods=CNAME_CSR_HASH&domainName=a.example.com&newMethod=CNAME_CSR_HASH",
                invalid("domainNames")
            ),
            (
                "domainNames=a.example.com+b.example.com&newMethods=EMAIL+EMAIL&newDCVEmailAddresses=admin@example.com",
                invalid("newDCVEmailAddresses")
            ),
            (
                "domainNames=a.example.com&newMethods=CNAME_CSR_HASH&newDCVEmailAddresses=admin@example.com",
                invalid("newDCVEmailAddresses")
            ),
            (
                "domainNames=a.example.com+b.example.com&newMethods=CNAME_CSR_HASH+EMAIL"
                    + "&newDCVEmailAddresses=admin@example.org",
                invalid("newDCVEmailAddresses")
            ),
            ("newMethod=CNAME_CSR_HASH", missing("domainName")),
            ("newMethod=CNAME_CSR_HASH&domainName=x.org", invalid("domainName")),
        ]
    )
    func refusedAsAWhole(_ arguments: String, _ expected: String) {
        var world = world(["a.example.com", "b.example.com"])
        let before = world.world
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&\(arguments)") == expected)
        #expect(world.world == before)
    }

    @Test("answers for the first name that fails, in the order sent")
    func firstFailure() {
        var world = world(["*.example.com", "done.example.com"]) { $0.domains[1].validation = .done(at: nil) }
        let both = { (names: String, methods: String) in
            "orderNumber=11111111&domainNames=\(names)&newMethods=\(methods)"
        }
        #expect(
            world.call(.autoUpdateDCV, both("done.example.com+*.example.com", "CNAME_CSR_HASH+HTTP_CSR_HASH"))
                == validatedRefusal
        )
        #expect(
            world.call(.autoUpdateDCV, both("*.example.com+done.example.com", "HTTP_CSR_HASH+CNAME_CSR_HASH"))
                == wildcardRefusal
        )
    }

    @Test("takes commas between names where that is assumed")
    func commas() throws {
        var world = world(["a.example.com", "b.example.com"])
        let call =
            "orderNumber=11111111&domainNames=a.example.com,b.example.com&newMethods=CNAME_CSR_HASH, HTTP_CSR_HASH"
        #expect(world.call(.autoUpdateDCV, call) == invalid("newMethods"))
        try world.assumptions.choose("blanks-or-commas", for: "list-separator")
        #expect(world.call(.autoUpdateDCV, call) == "errorCode=0")
        #expect(world.lastReply?.grounds.assumptions == ["list-separator"])
    }

    @Test("takes any template where the account has none of its own, else only those")
    func templates() {
        var world = world(["www.example.com"])
        let call = "orderNumber=11111111&newMethod=CNAME_CSR_HASH&dcvTemplateID=7"
        #expect(world.call(.autoUpdateDCV, call) == "errorCode=0")
        world.world.accounts[0].account.dcvTemplateIDs = [7, 8]
        #expect(world.call(.autoUpdateDCV, call) == "errorCode=0")
        world.world.accounts[0].account.dcvTemplateIDs = [8]
        #expect(world.call(.autoUpdateDCV, call) == invalid("dcvTemplateID"))
    }
}
