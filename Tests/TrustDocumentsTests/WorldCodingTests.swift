import SchemaChecking
import Testing
import TrustAPI
import TrustDocuments
import TrustSimulator

@Suite("World files")
struct WorldCodingTests {
    private func load(_ text: String, source: String = "w.yaml") throws -> World {
        try Coding<World>.world.read(text, source: source)
    }

    private func problems(_ text: String) -> [String] {
        Coding<World>.world.problems(in: text, source: "w.yaml")
    }

    private let account = "accounts: [{loginName: a, loginPassword: b}]\n"

    @Test("take the defaults of the contract")
    func defaults() throws {
        let world = try load(account + "orders: [{orderNumber: 5, account: a, domains: [{name: x.org}]}]")
        #expect(world.clock == Clock(start: Moment(seconds: 1_706_875_200), isRunning: true))
        #expect(world.accounts[0].account.credit == Money(cents: 100_000_000))
        let order = try #require(world.accounts[0].orders[OrderNumber(5)!])
        #expect(order.product == "PositiveSSL" && order.state == .inProgress && order.vetting == .domain)
        let domain = order.domains[0]
        #expect(domain.method == .email && domain.email == nil && !domain.isValidated)
        #expect(domain.listedAt == world.clock.start && domain.checkedSince == world.clock.now)
        #expect(domain.progression == .manually)
    }

    /// A world in which every field departs from its default.
    static let everyField = """
        clock: {start: 2025-01-01T00:00:00Z, running: false, now: 2025-01-02T00:00:00Z}
        seed: 42
        magicNumbers: {-20: On hold, -122: down}
        accounts:
          - loginName: a
            loginPassword: "12 34"
            credit: 3.25
            standing: locked
            allowedAddresses: [10.0.0.0/8, "::1"]
            deniedEndpoints: [AutoUpdateDCV]
            dcvTemplateIDs: [7, 8]
            addressLists: [{domain: x.org, listedAt: 2025-01-01T12:00:00Z}]
            keysDrawn: 3
        orders:
          - orderNumber: 10
            baseOrderNumber: 9
            account: a
            product: EV SSL
            validation: EV
            state: awaitingAuthorization
            price: 99.99
            pricing: {is: noDuration, message: product 287}
            siteLock: {userID: 11111111, siteID: "22", sync: failing, message: "SiteLock: timeout"}
            voucher: {excludes: [HTTP_CSR_HASH, EMAIL]}
            dcvUpdates: failing
            issuanceDelay: 60
            completedAt: 2025-01-01T10:00:00Z
            domains:
              - name: "*.x.org"
                method: CNAME_CSR_HASH
                email: admin@x.org
                validated: true
                validatedAt: 2025-01-01T09:00:00Z
                eligible: [dns@x.org]
                listedAt: 2024-12-31T00:00:00Z
                validates: {after: 30}
                checkedSince: 2025-01-01T08:00:00Z
                calls: 2
                key: abc
              - {name: y.org, validates: {afterCalls: 2}}
            callback:
              method: email
              phoneNumber: "+1"
              emailAddress: e@x.org
              progress: scheduled
              scheduledFor: 2025-02-01T00:00:00Z
              language: ru_ru
              extension: "12"
              comments: "two\nlines"
              completes: {after: 60}
              startedAt: 2025-01-01T07:00:00Z
              phoneCheck: {afterCalls: 3}
              phoneCheckCalls: 1
            clickThrough: {email: s@x.org, progress: clicked, completes: {afterCalls: 2}, calls: 1}
        faults:
          - {id: one, match: {endpoint: AutoUpdateDCV, account: a, order: 10}, when: {first: 2}, respond: {code: -14}, seen: 1, fired: 1}
          - {when: {nth: [1, 3]}, respond: {http: 503, retryAfter: 5}}
          - {when: {every: 10}, respond: {transport: CONNECTION_RESET_BY_PEER}}
          - {when: {probability: 5}, respond: {delay: {milliseconds: 500}}}
          - {respond: {dribble: {chunks: 5, milliseconds: 1000}}}
          - {respond: {body: truncated}}
          - {respond: {code: -20, message: On hold}}
        mailbox:
          - {kind: dcv, account: a, order: 10, subject: s, body: b, sentAt: 2025-01-01T00:00:00Z, to: t, domain: d, key: k}
        """

    @Test("that are exported and read back are the same world")
    func roundTrip() throws {
        let world = try load(Self.everyField)
        let exported = Coding<World>.world.encode(world)
        let again = try Coding<World>.world.decode(exported, source: "again")
        #expect(again == world)
        let text = JSONWriter.pretty(exported)
        #expect(try load(text, source: "w.json") == world)
        #expect(try load(text, source: "json-in.yaml") == world)
    }

    @Test("of the demo world, too, come back the same, and hold every state of an order")
    func demo() throws {
        let world = try DemoWorld.load()
        #expect(try Coding<World>.world.decode(Coding<World>.world.encode(world), source: "demo") == world)
        let states = Set(world.accounts.flatMap { $0.orders.all }.map(\.state))
        #expect(states == Set(OrderState.allCases))
    }

    @Test("put orders and faults where they belong")
    func assembly() throws {
        let world = try load(Self.everyField)
        #expect(world.accounts[0].faults.faults.map(\.id) == ["one"])
        #expect(world.faults.faults.map(\.id) == ["fault-2", "fault-3", "fault-4", "fault-5", "fault-6", "fault-7"])
        #expect(world.accounts[0].orders.count == 1)
        #expect(world.accounts[0].keys.drawn == 3)
        #expect(world.accounts[0].account.addressLists.map(\.domain) == ["x.org"])
    }

    @Test("may be empty", arguments: ["{}", "accounts: []\norders: []\n"])
    func empty(_ text: String) throws {
        #expect(try load(text) == World())
    }

    @Test("are refused where there is nothing in them", arguments: ["", "# nothing\n", "null"])
    func nothing(_ text: String) {
        #expect(problems(text).contains { $0.contains("Expected a world (a map), found nothing.") })
    }

    @Test(
        "tell what is wrong, where, and the nearest known name",
        arguments: [
            (
                "accounts: [{loginName: a, loginPasswort: b}]",
                "w.yaml:1:27: accounts[0]: There is no field 'loginPasswort'"
            ),
            ("accounts: [{loginName: a, loginPasswort: b}]", "Did you mean 'loginPassword'?"),
            ("accounts: [{loginName: a}]", "The field 'loginPassword' is missing; an account has to have it."),
            ("acounts: []", "w.yaml:1:1: There is no field 'acounts' in a world. Did you mean 'accounts'?"),
            ("accounts: {a: b}", "w.yaml:1:11: accounts: Expected a list, found a map."),
            (
                "accounts: [{loginName: a, loginPassword: b, credit: lots}]",
                "credit: Expected an amount from 0, such as 500"
            ),
            ("accounts: [{loginName: a, loginPassword: b, standing: Locked}]", "Did you mean 'locked'?"),
            (
                "accounts: [{loginName: a, loginPassword: b, allowedAddresses: [x]}]",
                "allowedAddresses[0]: Expected an IP"
            ),
            ("orders: [{orderNumber: 1, account: a}]", "there is no account 'a'"),
            (
                "clock: {start: yesterday}",
                "clock.start: Expected a time such as 2024-02-02T12:00:00Z, found 'yesterday'."
            ),
            ("seed: 1.5", "seed: Expected a whole number, found 1.5."),
            (
                "accounts: [{loginName: a, loginPassword: b, credit: -1}]",
                "accounts[0].credit: Expected an amount from 0"
            ),
            ("magicNumbers: {-4: x}", "magicNumbers: No page leaves the text of '-4' open; -20, -114, -115, -122 have"),
            (
                #"faults: [{respond: {code: -20, message: ""}}]"#,
                "message: Expected a message: one line of text that is not empty, found ''."
            ),
            (#"magicNumbers: {-20: "a\nb"}"#, "Expected a message: one line of text that is not empty"),
            (
                "faults: [{respond: {code: -4, message: x}}]",
                "there is no message to give; there is for -20, -114, -115, -122"
            ),
        ]
    )
    func errors(_ text: String, _ expected: String) {
        #expect(problems(text).contains { $0.contains(expected) }, "\(problems(text))")
    }

    @Test(
        "tell what is wrong with an order",
        arguments: [
            ("orderNumber: 0", "orderNumber: Expected an order number: digits alone, above 0, found 0."),
            ("orderNumber: 5, state: done", "state: Expected one of awaitingAuthorization, inProgress"),
            ("orderNumber: 5, price: -1", "price: Expected an amount from 0, such as 500 or 499.50, found -1."),
            (
                "orderNumber: 5, callback: {}",
                "callback: An order of validation DV has no callback; OV and EV have one."
            ),
            ("orderNumber: 5, validation: OV, clickThrough: {}", "An order of validation OV has no clickThrough"),
            ("orderNumber: 5, domains: [{name: x.org}, {name: X.org}]", "'X.org' stands here a second time"),
            (
                "orderNumber: 5, domains: [{name: x.org, methd: EMAIL}]",
                "orders[0].domains[0]: There is no field 'methd'"
            ),
            ("orderNumber: 5, domains: [{name: x.org, validates: soon}]", "Expected manually, {after: SECONDS}"),
            (
                "orderNumber: 5, voucher: {excludes: [HTTP]}",
                "voucher.excludes[0]: Expected one of EMAIL, HTTP_CSR_HASH"
            ),
            ("orderNumber: 5, product: p, product: q", "product"),
            (#"orderNumber: 5, domains: [{name: "a\0b"}]"#, "without blanks and control characters"),
            (#"orderNumber: 5, domains: [{name: "a.b\r\nBcc: x"}]"#, "without blanks and control characters"),
            ("orderNumber: 5, pricing: {is: noPrise}", "Did you mean 'noPrice'?"),
            ("orderNumber: 5, pricing: {message: x}", "The field 'is' is missing"),
            (#"orderNumber: 5, pricing: {is: noPrice, message: ""}"#, "message: Expected a message: one line of text"),
            (
                #"orderNumber: 5, siteLock: {sync: failing, message: ""}"#,
                "message: Expected a message: one line of text"
            ),
            ("orderNumber: 5, validation: OV, callback: {completes: soon}", "Expected manually, {after: SECONDS}"),
        ]
    )
    func orderErrors(_ fields: String, _ expected: String) {
        let found = problems(account + "orders: [{account: a, \(fields)}]")
        #expect(found.contains { $0.contains(expected) }, "\(found)")
    }

    @Test(
        "refuse faults that cannot apply",
        arguments: [
            ("{respond: {code: -126}, match: {endpoint: AutoAuthorize}}", "AutoAuthorize never answers -126"),
            ("{respond: {code: -5}}", "Expected one of the codes"),
            ("{respond: {body: broken}}", "Expected one of truncated"),
            ("{respond: {}}", "Expected a map with one of code"),
            ("{respond: {http: 99}}", "Expected a whole number from 200 to 599"),
            ("{respond: {code: -14}, match: {account: nobody}}", "there is no account 'nobody'"),
            ("{respond: {code: -14}, when: {sometimes: 1}}", "There is no 'sometimes' here."),
            ("{match: {}}", "The field 'respond' is missing"),
        ]
    )
    func faultErrors(_ fault: String, _ expected: String) {
        let found = problems(account + "faults: [\(fault)]")
        #expect(found.contains { $0.contains(expected) }, "\(found)")
    }

    @Test("tell everything that is wrong at once, in the order of the file")
    func allAtOnce() {
        let found = problems(
            "accounts:\n  - {loginName: a, x: 1}\norders:\n  - {orderNumber: 0, account: a}\nfalts: []\n")
        #expect(found.count == 4)
        #expect(found.map { String($0.prefix(9)) } == ["w.yaml:2:", "w.yaml:2:", "w.yaml:4:", "w.yaml:5:"])
    }

    @Test("are refused where two orders or accounts are the same")
    func duplicates() {
        let twice = "[{orderNumber: 5, account: a}, {orderNumber: 5, account: a}]"
        #expect(problems(account + "orders: \(twice)").contains { $0.contains("there are two orders 5") })
        let accounts = "accounts: [{loginName: a, loginPassword: b}, {loginName: a, loginPassword: c}]"
        #expect(problems(accounts).contains { $0.contains("there are two accounts 'a'") })
    }

    @Test("never tell a password")
    func passwords() {
        let text = "accounts: [{loginName: a, loginPassword: [hunter2]}, {loginName: b, loginPassword: {x: hunter2}}]"
        #expect(problems(text).count == 2)
        #expect(!problems(text).joined().contains("hunter2"))
    }
}
