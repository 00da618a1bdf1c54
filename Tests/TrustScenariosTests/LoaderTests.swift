import ScenarioStage
import Testing
import TrustDocuments
import TrustScenarios

@Suite("Scenario files")
struct LoaderTests {
    private func problems(_ texts: String...) async -> [String] {
        do {
            try await Stage.withScenarios(texts) { _ in }
            return []
        } catch {
            return (error as? DocumentError)?.problems.map(\.description) ?? ["\(error)"]
        }
    }

    @Test(
        "tell what is wrong, where, and the nearest known name",
        arguments: [
            (
                "titel: x\nsteps: [{call: AutoAuthorize}]",
                "s0.yaml:1:1: There is no field 'titel' in a scenario. Did you mean 'title'?"
            ),
            ("steps: []", "A scenario needs at least one step"),
            ("title: x", "A scenario needs at least one step"),
            ("title: x\nsteps:", "A scenario needs at least one step"),
            ("steps: [{call: AutoAuthorise}]", "steps[0].call: Expected one of AutoAuthorize"),
            ("steps: [{call: AutoAuthorise}]", "Did you mean 'AutoAuthorize'?"),
            ("steps: [{}]", "A step has just one of call, act and advance."),
            ("steps: [{call: AutoAuthorize, advance: 5}]", "A step has just one of call, act and advance."),
            ("steps: [{advance: soon}]", "Expected a time such as 30, 30s, 5m, 24h or 2d, found 'soon'."),
            ("steps: [{act: validateDomian}]", "Did you mean 'validateDomain'?"),
            (
                "covers: [AutoAuthorize/error/-26]\nsteps: [{call: AutoAuthorize}]",
                "Did you mean 'AutoAuthorize/error/-2"
            ),
            (
                "effect: none\nsteps: [{call: AutoAuthorize}]",
                "effect: Expected one of probe, test, reversible, irreversible"
            ),
            ("steps: [{call: AutoAuthorize, expect: {errorCod: 0}}]", "Did you mean 'errorCode'?"),
            (#"steps: [{call: AutoAuthorize, expect: {errorMessage: {matches: "("}}}]"#, "is not a regular expression"),
            (
                "steps: [{call: AutoAuthorize, expect: {mail: {too: x}}}]",
                "A mail has no field 'too'. Did you mean 'to'?"
            ),
            ("steps: [{call: AutoAuthorize, expect: {order: isued}}]", "Did you mean 'issued'?"),
            ("steps: [{call: AutoAuthorize, scheme: ftp}]", "scheme: Expected one of https, http"),
            (
                "given: {orders: {a: {stat: issued}}}\nsteps: [{call: AutoAuthorize}]",
                "There is no field 'stat' in an order. Did you mean 'state'?"
            ),
            (
                "given: {account: {credt: 1}}\nsteps: [{call: AutoAuthorize}]",
                "given.account: There is no field 'credt'"
            ),
            (
                "given: {orders: {a: {domains: [{name: x.org, methd: EMAIL}]}}}\nsteps: [{call: AutoAuthorize}]",
                "given.orders.a.domains[0]: There is no field 'methd'"
            ),
            (
                "given: {assume: {check-oder: x}}\nsteps: [{call: AutoAuthorize}]",
                "There is no assumption 'check-oder'."
            ),
            ("given: {orders: [1]}\nsteps: [{call: AutoAuthorize}]", "given.orders: Expected a map"),
            ("steps: [{call: AutoAuthorize, with: {a: {b: c}}}]", "The argument 'a' has to be a text"),
            ("steps: {call: AutoAuthorize}", "steps: Expected a list"),
            ("[1, 2]", "Expected a scenario (a map), found a list."),
            ("a: [", "This is not YAML"),
        ]
    )
    func errors(_ text: String, _ expected: String) async {
        let found = await problems(text)
        #expect(found.contains { $0.contains(expected) }, "\(found)")
    }

    @Test("tell the problems of all files at once")
    func allFiles() async {
        let found = await problems("titel: x\nsteps: []", "steps: [{call: X}]", "steps: [{call: AutoAuthorize}]")
        #expect(found.count == 3)
    }

    @Test("need ids of their own")
    func duplicateIDs() async {
        let text = "id: same\nsteps: [{call: AutoAuthorize}]"
        let found = await problems(text, text)
        #expect(found.count == 1 && found[0].contains("The id 'same' is also that of"))
    }

    @Test("that are not there are told")
    func missing() {
        #expect {
            try ScenarioLoader.load(["no/such/folder"])
        } throws: { error in
            "\(error)" == "no/such/folder: There is no such file or folder."
        }
    }
}
