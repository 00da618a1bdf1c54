import Testing
import TrustAPI
import TrustConformance
import TrustDocuments
import TrustSimulator

@Suite("Bindings files")
struct BindingsTests {
    private func load(_ text: String) throws -> Bindings {
        try Coding<Bindings>.bindings.decode(Document.read(Array(text.utf8), source: "b.yaml"), source: "b.yaml")
    }

    private func problems(_ text: String) -> [String] {
        do {
            _ = try load(text)
            return []
        } catch let error as DocumentError {
            return error.problems.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    @Test("say what a target has")
    func everyField() throws {
        let bindings = try load(
            """
            credentials: {loginName: {env: TRUSTSIM_LIVE_LOGIN}, loginPassword: hunter2}
            orders: {wildcardInProgress: 1000005, issued: "1000002"}
            effects: [probe, test]
            orderNumbersAllowed: [1000002]
            budget: {requests: 20, perSecond: 1, wrongPasswords: 0}
            """
        )
        #expect(bindings.credentials?.loginName == .environment("TRUSTSIM_LIVE_LOGIN"))
        #expect(bindings.credentials?.loginPassword == .plain(Password("hunter2")))
        #expect(bindings.orders == ["wildcardInProgress": OrderNumber(1_000_005)!, "issued": OrderNumber(1_000_002)!])
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
    }

    @Test(
        "tell what is wrong and where",
        arguments: [
            ("", "Expected a bindings file (a map), found nothing."),
            ("order: {}", "b.yaml:1:1: There is no field 'order' in a bindings file. Did you mean 'orders'?"),
            ("orders: {a: 0}", "b.yaml:1:13: orders.a: Expected an order number: digits alone, above 0, found 0."),
            ("orders: [5]", "orders: Expected a map, found a list."),
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
