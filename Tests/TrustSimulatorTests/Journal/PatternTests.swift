import Testing
import TrustAPI
import TrustSimulator

@Suite("Patterns of calls")
struct PatternTests {
    private func entry() -> JournalEntry {
        var world = JournaledWorld()
        return world.call(
            .autoUpdateDCV,
            "orderNumber=11111111&newMethod=EMAIL&newDCVEmailAddress=admin%40example.com"
                + "&domainName=www.example.com")
    }

    @Test("without anything match every call")
    func everything() { #expect(pattern().matches(entry())) }

    @Test("match by each field")
    func fields() {
        let entry = entry()
        let yes: [CallPattern] = [
            pattern { $0.endpoint = .autoUpdateDCV }, pattern { $0.account = "login_name" },
            pattern { $0.order = SmallWorld.number }, pattern { $0.code = 0 }, pattern { $0.method = "POST" },
            pattern { $0.scheme = .https },
        ]
        let no: [CallPattern] = [
            pattern { $0.endpoint = .autoAuthorize }, pattern { $0.account = "Login_name" },
            pattern { $0.order = OrderNumber(5) }, pattern { $0.code = -4 }, pattern { $0.method = "GET" },
            pattern { $0.scheme = .http }, pattern { $0.finding = .get },
        ]
        #expect(yes.allSatisfy { $0.matches(entry) })
        #expect(no.allSatisfy { !$0.matches(entry) })
    }

    @Test(
        "test arguments as the endpoint understood them",
        arguments: [
            ("newMethod", CallPattern.ValuePattern.equals("EMAIL"), true), ("newMethod", .equals("email"), false),
            ("newDCVEmailAddress", .equals("admin@example.com"), true),
            ("newDCVEmailAddress", .contains("@"), true), ("newDCVEmailAddress", .contains("%40"), false),
            ("newDCVEmailAddress", .contains(""), true), ("newMethods", .contains(""), false),
            ("newMethod", .present, true), ("newMethods", .present, false),
            ("newMethod", .absent, false), ("newMethods", .absent, true),
        ]
    )
    func arguments(_ name: String, _ value: CallPattern.ValuePattern, _ isMatch: Bool) {
        #expect(pattern { $0.arguments = [.init(name, value)] }.matches(entry()) == isMatch)
    }

    @Test("say in words what they mean")
    func words() {
        let whole = pattern {
            $0.endpoint = .autoUpdateDCV
            $0.account = "a"
            $0.order = OrderNumber(5)
            $0.code = -4
            $0.method = "POST"
            $0.scheme = .https
            $0.finding = .get
            $0.arguments = [.init("newMethod", .equals("EMAIL")), .init("domainName", .absent)]
        }
        #expect(
            whole.words == "POST AutoUpdateDCV over https by a on order 5 answered -4 that shows get"
                + " with newMethod 'EMAIL', domainName absent")
        #expect(pattern().words == "any endpoint")
    }
}
