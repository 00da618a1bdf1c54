import Testing
import TrustAPI

@Suite("Assumptions")
struct AssumptionTests {
    @Test("have names and values that are each their own")
    func names() {
        let names = Assumed.all.map(\.name)
        #expect(Set(names).count == names.count)
        for assumption in Assumed.all {
            let values = assumption.values.map(\.name)
            #expect(Set(values).count == values.count)
            #expect(values.contains(assumption.documented))
            #expect(values.contains(assumption.observed))
        }
    }

    @Test("can each be switched to each of their values by name", arguments: Assumed.all.map(\.name))
    func switching(_ name: String) throws {
        let assumption = try #require(Assumed.all.first { $0.name == name })
        for value in assumption.values {
            var assumptions = Assumptions(profile: .observed)
            try assumptions.choose(value.name, for: name)
            #expect(assumptions.value(of: assumption) == value.name)
        }
    }

    @Test("that there are not are refused, with those that there are")
    func unknown() {
        var assumptions = Assumptions()
        #expect(throws: UnknownAssumption.self) { try assumptions.choose("x", for: "check-ordr") }
        #expect {
            try assumptions.choose("x", for: "check-order")
        } throws: { error in
            "\(error)".contains("arguments-first, login-first")
        }
        #expect(assumptions == Assumptions())
    }

    @Test("of a profile are those that the profile has")
    func profiles() {
        #expect(Assumptions()[Assumed.argumentNames] == .exact)
        #expect(Assumptions(profile: .observed)[Assumed.argumentNames] == .anyCase)
        #expect(Assumptions(profile: .observed)[Assumed.responseEncoding] == .encoded)
    }
}
