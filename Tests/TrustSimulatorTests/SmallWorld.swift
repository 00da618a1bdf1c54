import TrustAPI
import TrustSimulator

/// A world with one account, for tests: orders are put in, calls are made, answers read as bytes.
struct SmallWorld {
    static let number = orderNumber(11_111_111)

    var world = World(clock: Clock(isRunning: false))
    var assumptions = Assumptions()
    var lastReply: Reply?

    init(_ change: (inout Account) -> Void = { _ in }) {
        var account = Account(loginName: "login_name", loginPassword: Password("login_password"))
        change(&account)
        world.accounts = [AccountState(account: account, seed: 0)]
    }

    /// Puts an order in; by default it has one domain, www.example.com, by EMAIL.
    mutating func add(_ number: OrderNumber = number, _ change: (inout Order) -> Void = { _ in }) {
        var order = Order(number: number, account: "login_name")
        order.domains = [domain("www.example.com")]
        change(&order)
        world.accounts[0].orders[number] = order
    }

    func domain(_ name: String, _ change: (inout Domain) -> Void = { _ in }) -> Domain {
        var domain = Domain(name: name, listedAt: world.clock.start, checkedSince: world.clock.now)
        change(&domain)
        return domain
    }

    var account: Account { world.accounts[0].account }
    var order: Order { self[Self.number] }
    subscript(_ number: OrderNumber) -> Order {
        world.accounts[0].orders[number] ?? Order(number: number, account: "nobody")
    }
    var mails: [Mail] { Array(world.mailbox.mails) }

    /// Makes a call with the usual login, unless it says otherwise, and gives the body of the answer.
    @discardableResult
    mutating func call(_ endpoint: EndpointName, _ arguments: String, login: String? = nil) -> String {
        let login = login ?? "loginName=login_name&loginPassword=login_password"
        return send(
            Request(
                endpoint: endpoint, contentType: PairsForm.contentType, body: Array("\(login)&\(arguments)".utf8)))
    }

    @discardableResult
    mutating func send(_ request: Request) -> String {
        var reply = world.answer(request, assuming: assumptions)
        let body = request.endpoint.definition.encode(reply.answer, &reply.grounds)
        lastReply = reply
        return String(decoding: body, as: UTF8.self)
    }

    mutating func perform(_ kind: Act.Kind, of domain: String? = nil, on number: OrderNumber = number) throws {
        var grounds = Grounds(assumptions)
        var order = self[number]
        try order.perform(Act(kind, domain: domain), at: world.clock.now, &grounds)
        world.accounts[0].orders[number] = order
    }

    mutating func advance(_ seconds: Int) { world.clock.now = world.clock.now.adding(seconds: seconds) }
}

func orderNumber(_ value: Int64) -> OrderNumber {
    guard let number = OrderNumber(value) else { preconditionFailure("\(value) is not positive") }
    return number
}

/// What an answer in pairs says when an argument is invalid.
func invalid(_ argument: String) -> String {
    "errorCode=-4&errorMessage=The+value+of+the+%27\(argument)%27+argument+is+invalid%21&errorItem=\(argument)"
}

/// What an answer in pairs says when an argument is missing.
func missing(_ argument: String) -> String {
    "errorCode=-3&errorMessage=The+%27\(argument)%27+argument+is+missing%21&errorItem=\(argument)"
}
