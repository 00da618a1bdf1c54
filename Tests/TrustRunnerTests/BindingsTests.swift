import SchemaChecking
import Testing
import TrustAPI
import TrustDocuments
import TrustRunner
import TrustScenarios
import TrustSimulator

@Suite("Bindings files")
struct BindingsTests {
    private func load(_ text: String) throws -> Bindings {
        try Coding<Bindings>.bindings.read(text, source: "b.yaml")
    }

    private func problems(_ text: String) -> [String] {
        Coding<Bindings>.bindings.problems(in: text, source: "b.yaml")
    }

    @Test("say what a target has")
    func everyField() throws {
        let bindings = try load(
            """
            credentials: {loginName: {env: TRUSTSIM_LIVE_LOGIN}, loginPassword: hunter2}
            orders:
              wildcardInProgress: 1000005
              issued:
                number: "1000002"
                state: issued
                validation: OV
                domains:
                  - {name: www.example.com, validated: true}
                  - {name: "*.example.com", method: EMAIL, eligible: [admin@example.com]}
            effects: [probe, test]
            orderNumbersAllowed: [1000002]
            budget: {requests: 20, perSecond: 1, wrongPasswords: 0}
            """
        )
        #expect(bindings.credentials?.loginName == .environment("TRUSTSIM_LIVE_LOGIN"))
        #expect(bindings.credentials?.loginPassword == .plain(Password("hunter2")))
        var issued = StatedOrder(OrderNumber(1_000_002)!)
        issued.state = .issued
        issued.validation = .organization
        issued.domains = [StatedDomain(name: "www.example.com"), StatedDomain(name: "*.example.com")]
        issued.domains?[0].validated = true
        issued.domains?[1].method = .email
        issued.domains?[1].eligible = ["admin@example.com"]
        #expect(bindings.orders == ["wildcardInProgress": StatedOrder(OrderNumber(1_000_005)!), "issued": issued])
        #expect(bindings.effects == [.probe, .test])
        #expect(bindings.allowedOrderNumbers == [OrderNumber(1_000_002)!])
        #expect(bindings.budget.requests == 20)
        #expect(bindings.budget.perSecond == 1)
        #expect(bindings.budget.wrongPasswords == 0)
        let written = Coding<Bindings>.bindings.encode(bindings)
        #expect(try Coding<Bindings>.bindings.decode(written, source: "again") == bindings)
        #expect(!"\(bindings)".contains("hunter2"))
    }

    @Test("may be empty: then only probes, and no order at all", arguments: ["{}", "orders: {}\nbudget: {}"])
    func defaults(_ text: String) throws {
        let bindings = try load(text)
        #expect(bindings == Bindings())
        #expect(bindings.effects == [.probe])
        #expect(bindings.allowedOrderNumbers.isEmpty)
        #expect(bindings.budget.requests == 200 && bindings.budget.perSecond == 2)
        #expect(bindings.budget.wrongPasswords == 1)
    }

    @Test("allow the orders that they name, unless they say otherwise")
    func allowed() throws {
        #expect(try load("orders: {a: 5}").allowedOrderNumbers == [OrderNumber(5)!])
        #expect(try load("{orders: {a: 5}, orderNumbersAllowed: []}").allowedOrderNumbers.isEmpty)
        #expect(try load("orders: {a: {number: 5, state: issued}}").allowedOrderNumbers == [OrderNumber(5)!])
    }

    @Test("may call one order by two names, if what they state agrees")
    func twoNames() throws {
        let bindings = try load("orders: {a: 5, b: {number: 5, state: issued}, c: {number: 5, validation: EV}}")
        #expect(bindings.orders.count == 3)
        let written = Coding<Bindings>.bindings.encode(bindings)
        #expect(try Coding<Bindings>.bindings.decode(written, source: "again") == bindings)
    }

    @Test(
        "tell what is wrong and where",
        arguments: [
            ("", "Expected a bindings file (a map), found nothing."),
            ("order: {}", "b.yaml:1:1: There is no field 'order' in a bindings file. Did you mean 'orders'?"),
            ("orders: {a: 0}", "b.yaml:1:13: orders.a: Expected an order number: digits alone, above 0, found 0."),
            ("orders: [5]", "orders: Expected a map, found a list."),
            ("orders: {a: {state: issued}}", "orders.a: The field 'number' is missing; a stated order has to have it."),
            ("orders: {a: {number: 5, stat: issued}}", "no field 'stat' in a stated order. Did you mean 'state'?"),
            ("orders: {a: {number: 5, state: done}}", "orders.a.state: Expected one of awaitingAuthorization,"),
            ("orders: {a: {number: 5, pricing: noPrice}}", "no field 'pricing' in a stated order"),
            ("orders: {a: {number: 5, domains: []}}", "orders.a.domains: Expected at least one domain."),
            (
                "orders: {a: {number: 5, domains: [{name: a.example}, {name: A.example}]}}",
                "The domain 'A.example' is listed twice."
            ),
            (
                "orders: {a: {number: 5, state: issued}, b: {number: 5, state: rejected}}",
                "orders.b: Order 5 is stated differently under 'a'."
            ),
            (
                #"orders: {a: {number: 5, domains: [{name: "https://a.example/"}]}}"#,
                "orders.a.domains[0].name: Expected a domain name such as www.example.com"
            ),
            (
                "orders: {a: {number: 5, domains: [{name: a.example}]}, b: {number: 5, domains: [{name: b.example}]}}",
                "Order 5 is stated differently under 'a'."
            ),
            ("orders: {a: 5, a: 6}", "'a' stands twice"),
            ("effects: [all]", "effects[0]: Expected one of probe, test, reversible, irreversible, found 'all'."),
            ("credentials: {loginName: a}", "The field 'loginPassword' is missing"),
            (
                "credentials: {loginName: [a], loginPassword: b}",
                "loginName: Expected a text that is not empty, or {env"
            ),
            ("credentials: {loginName: {env: 1A}, loginPassword: b}", "loginName.env: Expected the name of an env"),
            ("credentials: {loginName: {}, loginPassword: b}", "The field 'env' is missing"),
            ("orderNumbersAllowed: 5", "orderNumbersAllowed: Expected a list, found 5."),
            ("budget: {perSecond: 0}", "budget.perSecond: Expected a whole number from 1, found 0."),
        ]
    )
    func errors(_ text: String, _ expected: String) {
        #expect(problems(text).contains { $0.contains(expected) }, "\(problems(text))")
    }

    @Test("never tell a secret", arguments: ["[hunter2]", "{env: hunter-2}", "{env: [hunter2]}", "true"])
    func secrets(_ secret: String) {
        let found = problems("credentials: {loginName: a, loginPassword: \(secret)}")
        #expect(found.count == 1)
        #expect(!found.joined().contains("hunter") && !found.joined().contains("true"))
    }
}
