import Testing
import TrustAPI
import TrustSimulator

@Suite("GetMDCDomainDetails")
struct GetMDCDomainDetailsTests {
    private func world(_ change: (inout Order) -> Void = { _ in }) -> SmallWorld {
        var world = SmallWorld()
        let domains = [("a.example.com", ValidationMethod.email), ("*.b.example.com", .cnameHash)].map { name, method in
            world.domain(name) { $0.method = method }
        }
        world.add { order in
            order.domains = domains
            order.domains[0].validation = .done(at: nil)
            change(&order)
        }
        return world
    }

    @Test("tells each domain in its order, and changes nothing", arguments: OrderState.allCases)
    func details(_ state: OrderState) {
        var world = world { $0.state = state }
        let before = world.world
        #expect(
            world.call(.getMDCDomainDetails, "orderNumber=11111111&showStatusDetails=Y")
                == "errorCode=0&1_domainName=a.example.com&1_dcvMethod=EMAIL&1_dcvStatus=Validated"
                + "&2_domainName=*.b.example.com&2_dcvMethod=CNAME_CSR_HASH&2_dcvStatus=Awaiting+Validation"
        )
        #expect(world.world == before)
    }

    @Test("calls a domain that is not validated as is assumed")
    func status() throws {
        var world = world()
        try world.assumptions.choose("not-validated", for: "unvalidated-status")
        #expect(world.call(.getMDCDomainDetails, "orderNumber=11111111").hasSuffix("2_dcvStatus=Not+Validated"))
        #expect(world.lastReply?.grounds.assumptions.contains("unvalidated-status") == true)
        world = self.world { $0.domains.removeLast() }
        world.call(.getMDCDomainDetails, "orderNumber=11111111")
        #expect(world.lastReply?.grounds.assumptions.contains("unvalidated-status") == false)
    }

    @Test("has nothing to tell of an order without domains")
    func none() {
        var world = world { $0.domains = [] }
        #expect(world.call(.getMDCDomainDetails, "orderNumber=11111111") == "errorCode=0")
    }

    @Test(
        "refuses what names no order",
        arguments: [
            ("", missing("orderNumber")), ("orderNumber=1", invalid("orderNumber")),
            ("orderNumber=x", invalid("orderNumber")),
        ]
    )
    func unknown(_ arguments: String, _ answer: String) {
        var world = world()
        #expect(world.call(.getMDCDomainDetails, arguments) == answer)
    }
}
