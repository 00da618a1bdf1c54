package import TrustAPI
package import TrustScenarios
package import TrustSimulator

/// What a target has that is not ours, and what may be done to it.
package struct Bindings: Equatable, Sendable {
    /// A text that stands in the file, or in a variable of the environment.
    package enum Secret: Equatable, Sendable {
        case plain(Password)
        /// The name of the variable.
        case environment(String)
    }

    /// The login of the target's account.
    package struct Login: Equatable, Sendable {
        package var loginName: Secret
        package var loginPassword: Secret

        package init(loginName: Secret, loginPassword: Secret) {
            self.loginName = loginName
            self.loginPassword = loginPassword
        }
    }

    /// How much a run may ask of the target.
    package struct Budget: Equatable, Sendable {
        package var requests = 200
        package var perSecond = 2
        /// Calls with a wrong password, which may get the account locked.
        package var wrongPasswords = 1

        package init() {}
    }

    /// Nil where the scenarios bring their own.
    package var credentials: Login?
    /// The target's orders, by the names that scenarios use under `given.orders`.
    package var orders: [String: StatedOrder] = [:]
    package var effects: [Scenario.Effect] = [.probe]
    /// The order numbers that the file allows; nil where it does not say.
    package var orderNumbersAllowed: [OrderNumber]?
    package var budget = Budget()

    package init() {}

    /// The only order numbers that a call may name: those that are allowed, else those of the orders.
    package var allowedOrderNumbers: Set<OrderNumber> { Set(orderNumbersAllowed ?? orders.values.map(\.number)) }

    /// What is known about the order with a number: all that is stated under any of its names, or just its number.
    func statement(about number: OrderNumber) -> StatedOrder {
        var known = StatedOrder(number)
        for order in orders.values where order.number == number {
            // A file with a contradiction is refused; without one, nothing can be relied on.
            guard let merged = known.merged(with: order) else { return StatedOrder(number) }
            known = merged
        }
        return known
    }
}
