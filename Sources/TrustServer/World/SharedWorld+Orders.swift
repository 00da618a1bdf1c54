import NIOConcurrencyHelpers
import TrustAPI
import TrustSimulator

/// Why a change of the world from outside was refused.
enum WorldRefusal: Error {
    case noOrder(OrderNumber, known: [OrderNumber])
    case noAccount(String, known: [String])
    /// An order is to belong to an account that there is not.
    case noOwner(String, known: [String])
    case orderExists(OrderNumber)
    case accountExists(String)
    case identityChange(String)
    /// The account was added later, so that there is nothing that it could go back to.
    case noOrigin(String)
    case faultExists(String)
    case noFault(String, known: [String])
    /// A fault is for an order that there is not.
    case noOrderForFault(OrderNumber, known: [OrderNumber])
}

extension SharedWorld {
    /// Every order as it is now, lowest number first.
    var orders: [Order] { snapshot.accounts.flatMap { $0.orders.all }.sorted { $0.number < $1.number } }

    /// Every account, in the order in which they came.
    var accounts: [AccountState] { snapshot.accounts }

    /// The passwords of all accounts.
    var passwords: [String] {
        cells.map { $0.simulator.withLockedValue { $0.account.loginPassword.reveal() } }
    }

    /// The numbers of all orders.
    var orderNumbers: [OrderNumber] {
        cells.flatMap { $0.simulator.withLockedValue { $0.orders.numbers } }
    }

    /// Looks at an order, or changes it, under the lock of its account: `account`, or whoever has it.
    func withOrder<Result>(
        _ number: OrderNumber, of account: String?, _ body: (inout Order, inout Grounds) throws -> Result
    ) throws -> Result {
        let cell = try cell(of: number, account)
        let (now, assumptions) = (now, assumptions.current)
        return try cell.simulator.withLockedValue { simulator in
            var grounds = Grounds(assumptions)
            guard var order = simulator.orders[number] else { throw WorldRefusal.noOrder(number, known: []) }
            order.advance(to: now, &grounds)
            let result = try body(&order, &grounds)
            if order.number != number { throw WorldRefusal.identityChange("orderNumber") }
            if order.account != simulator.account.loginName { throw WorldRefusal.identityChange("account") }
            simulator.orders[number] = order
            return result
        }
    }

    /// Adds an order under a number that no account has.
    func add(_ order: Order) throws {
        try roster.withLockedValue { roster in
            guard let target = roster.cells[order.account] else {
                throw WorldRefusal.noOwner(order.account, known: roster.names)
            }
            let isTaken = roster.ordered.contains { cell in
                cell.simulator.withLockedValue { $0.orders[order.number] != nil }
            }
            if isTaken { throw WorldRefusal.orderExists(order.number) }
            target.simulator.withLockedValue { $0.orders[order.number] = order }
        }
    }

    func removeOrder(_ number: OrderNumber, of account: String?) throws {
        try cell(of: number, account).simulator.withLockedValue { $0.orders[number] = nil }
        removeFaultsWithoutOrder()
    }

    private func cell(of number: OrderNumber, _ account: String?) throws -> Cell {
        let cells = roster.withLockedValue { roster in
            account.map { roster.cells[$0].map { [$0] } ?? [] } ?? roster.ordered
        }
        if let cell = cells.first(where: { $0.simulator.withLockedValue { $0.orders[number] != nil } }) { return cell }
        throw WorldRefusal.noOrder(number, known: cells.flatMap { $0.simulator.withLockedValue { $0.orders.numbers } })
    }
}

extension SharedWorld {
    func add(_ simulator: AccountState) throws {
        let name = simulator.account.loginName
        try roster.withLockedValue { roster in
            if roster.cells[name] != nil { throw WorldRefusal.accountExists(name) }
            roster.names.append(name)
            roster.cells[name] = Cell(simulator)
        }
    }

    /// Looks at an account, or changes it, under its lock.
    func withAccount<Result>(_ loginName: String, _ body: (inout AccountState) throws -> Result) throws -> Result {
        let (cell, names) = roster.withLockedValue { ($0.cells[loginName], $0.names) }
        guard let cell else { throw WorldRefusal.noAccount(loginName, known: names) }
        return try cell.simulator.withLockedValue { simulator in
            var changed = simulator
            let result = try body(&changed)
            if changed.account.loginName != loginName { throw WorldRefusal.identityChange("loginName") }
            simulator = changed
            return result
        }
    }

    /// Removes an account and its orders.
    func removeAccount(_ loginName: String) throws {
        try roster.withLockedValue { roster in
            guard roster.cells.removeValue(forKey: loginName) != nil else {
                throw WorldRefusal.noAccount(loginName, known: roster.names)
            }
            roster.names.removeAll { $0 == loginName }
        }
        removeFaultsWithoutOrder()
    }

    /// Seed of the keys of new accounts.
    var seed: Int { roster.withLockedValue { $0.seed } }
}
