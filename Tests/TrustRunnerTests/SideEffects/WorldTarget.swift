import TrustAPI
import TrustRunner
import TrustScenarios
import TrustSimulator

/// A target that is not ours: a world in memory, which keeps what arrives.
actor WorldTarget: Transport {
    static let loginName = ScriptedTarget.login.loginName

    private(set) var world: World
    private(set) var requests: [Request] = []
    private let assumptions: Assumptions

    init(_ world: World, assuming assumptions: Assumptions = Assumptions()) {
        self.world = world
        self.assumptions = assumptions
    }

    func send(
        _ method: String, _ url: String, headers: [(String, String)], body: [UInt8]
    ) async throws(TargetError) -> TransportResponse {
        let parts = url.split(separator: "?", maxSplits: 1).map(String.init)
        guard let endpoint = EndpointName.allCases.first(where: { parts[0].hasSuffix($0.path) }) else {
            throw .broken(address: url, reason: "no endpoint is there")
        }
        let request = Request(
            endpoint: endpoint, method: method, isOverHTTPS: url.hasPrefix("https:"), source: "192.0.2.1",
            query: Array((parts.count > 1 ? parts[1] : "").utf8),
            contentType: headers.first { $0.0 == "Content-Type" }?.1, body: body
        )
        requests.append(request)
        let reply = world.answer(request, assuming: assumptions)
        var grounds = reply.grounds
        let answer = endpoint.definition.wireAnswer(reply.answer, &grounds)
        return TransportResponse(status: UInt(answer.status), contentType: answer.contentType, body: answer.body)
    }

    func shutdown() async {}
}

extension WorldTarget {
    /// A world with one order.
    static func world(_ order: Order) -> World {
        let login = ScriptedTarget.login
        var world = World(clock: Clock(isRunning: false))
        var account = AccountState(
            account: Account(loginName: login.loginName, loginPassword: Password(login.loginPassword)), seed: 0
        )
        account.orders[order.number] = order
        world.accounts = [account]
        return world
    }

    /// An order in each state, for each kind of validation, with one domain, a wildcard and several domains, each method,
    /// validated or not: 504 of them. The names are those that the scenarios use.
    /// Their number is 1000005.
    static let everyKind: [Order] = OrderState.allCases.flatMap { state in
        Vetting.Kind.allCases.flatMap { kind in
            nameLists.flatMap { names in
                ValidationMethod.allCases.flatMap { method in
                    [false, true].compactMap { order(state, kind, names, method, isValidated: $0) }
                }
            }
        }
    }

    private static let nameLists = [
        ["www.example.com"], ["*.example.com"],
        ["a.example.com", "b.example.com", "*.example.com", "www.example.com", "done.example.com", "www.example.net"],
    ]

    private static func order(
        _ state: OrderState, _ kind: Vetting.Kind, _ names: [String], _ method: ValidationMethod, isValidated: Bool
    ) -> Order? {
        guard var order = OrderNumber(1_000_005).map({ Order(number: $0, account: loginName) }) else { return nil }
        order.state = state
        order.price = Money(cents: 4_990)
        order.vetting.kind = kind
        order.vetting.callback?.phoneNumber = "+1 555 0100"
        order.vetting.callback?.emailAddress = "owner@example.com"
        order.vetting.clickThrough?.email = "owner@example.com"
        order.domains = names.map { name in
            // Checks began before any call, so that one that starts again shows.
            var domain = Domain(name: name, listedAt: Clock.usualStart, checkedSince: Moment(seconds: 0))
            domain.method = method
            domain.validation = isValidated ? .done(at: nil) : .outstanding
            domain.email = domain.eligibleAddresses.first
            return domain
        }
        return order
    }
}

extension Order {
    /// What bindings can state about it.
    var stated: StatedOrder {
        var stated = StatedOrder(number)
        stated.state = state
        stated.validation = vetting.kind
        stated.domains = domains.map { domain in
            var stated = StatedDomain(name: domain.name)
            stated.method = domain.method
            stated.validated = domain.isValidated
            return stated
        }
        return stated
    }
}
