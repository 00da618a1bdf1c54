import TrustAPI
import TrustDocuments
import TrustSimulator

/// The world that random moves happen to, and how they happen. A test can put a fault in, to show that it is found.
struct ModelWorld {
    static let login = "ab"
    static let orders = [1_000_001, 1_000_002, 1_000_003, 1_000_004].compactMap { OrderNumber($0) }
    static let domains = ["example.com", "www.example.com", "*.example.com"]

    /// What is broken on purpose: it changes the world, or the bytes of an answer, after a move.
    typealias Defect = (_ step: inout Step) -> Void

    /// A move that has happened.
    struct Step {
        let move: Move
        let before: World
        var after: World
        /// The code that a call got; 0 for acts and time.
        var code = 0
        /// The order as a call found it, if it came that far.
        var reached: Order?
        var bytes: [UInt8] = []
    }

    var world = start
    var defect: Defect?
    /// How a world is written and read again.
    var roundTrip: (World) throws(DocumentError) -> World = { (world) throws(DocumentError) in
        try Coding<World>.world.decode(Coding<World>.world.encode(world), source: "export")
    }

    /// Makes a move.
    mutating func make(_ move: Move) -> Step {
        var step = Step(move: move, before: world, after: world)
        if let request = move.request {
            var reply = step.after.answer(request)
            step.bytes = request.endpoint.definition.encode(reply.answer, &reply.grounds)
            step.code = reply.answer.code
            step.reached = reply.before
        } else if case .wait(let seconds) = move {
            step.after.clock.now = world.clock.now.adding(seconds: seconds)
        } else if case .act(let number, let act) = move, var order = world.accounts[0].orders[number] {
            var grounds = Grounds(Assumptions())
            // An act that cannot happen is refused, and the order is as it was.
            do throws(ActRefusal) {
                try order.perform(act, at: world.clock.now, &grounds)
                step.after.accounts[0].orders[number] = order
            } catch {}
        }
        defect?(&step)
        world = step.after
        return step
    }

    /// Orders of every kind: awaiting authorization, with several domains, EV validated by time, OV validated by calls.
    static let start: World = {
        var world = World(clock: Clock(isRunning: false))
        var account = Account(loginName: login, loginPassword: Password(login))
        account.credit = Money(cents: 10_000)
        var simulator = AccountState(account: account, seed: 0)
        func domain(_ name: String, _ change: (inout Domain) -> Void = { _ in }) -> Domain {
            var domain = Domain(name: name, listedAt: world.clock.start, checkedSince: world.clock.now)
            change(&domain)
            return domain
        }
        func add(_ number: OrderNumber, _ change: (inout Order) -> Void) {
            var order = Order(number: number, account: login)
            change(&order)
            simulator.orders[number] = order
        }
        add(orders[0]) {
            $0.state = .awaitingAuthorization
            $0.price = Money(cents: 6_000)
            $0.domains = [domain("www.example.com")]
        }
        add(orders[1]) {
            $0.baseNumber = OrderNumber(1_000_000)
            $0.domains = domains.map { domain($0) }
            $0.domains[1].validation = .done(at: nil)
        }
        add(orders[2]) {
            $0.state = .awaitingAuthorization
            $0.price = Money(cents: 5_000)
            $0.vetting = .extended(Callback(), ClickThrough())
            $0.issuanceDelay = 30
            $0.domains = [domain("example.com") { $0.progression = .after(seconds: 30) }]
        }
        add(orders[3]) {
            $0.baseNumber = OrderNumber(1_000_000)
            $0.vetting = .organization(Callback())
            $0.domains = domains.prefix(2).map { domain($0) { $0.progression = .afterCalls(3) } }
        }
        world.accounts = [simulator]
        return world
    }()
}

extension World {
    /// An order of the model's account.
    subscript(_ number: OrderNumber) -> Order? { accounts[0].orders[number] }
    var credit: Money { accounts[0].account.credit }
}
