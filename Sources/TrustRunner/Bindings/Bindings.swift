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
        /// The login name, or where it is found.
        package var loginName: Secret
        /// The password, or where it is found.
        package var loginPassword: Secret

        /// Takes plain texts or the names of environment variables.
        package init(loginName: Secret, loginPassword: Secret) {
            self.loginName = loginName
            self.loginPassword = loginPassword
        }
    }

    /// How much a run may ask of the target.
    package struct Budget: Equatable, Sendable {
        /// Calls in the whole run.
        package var requests = 200
        /// Calls in a second.
        package var perSecond = 2
        /// Calls with a wrong password, which may get the account locked.
        package var wrongPasswords = 1

        /// The default limits.
        package init() {}
    }

    /// Nil where the scenarios bring their own.
    package var credentials: Login?
    /// The target's orders, by the names that scenarios use under `given.orders`.
    package var orders: [String: StatedOrder] = [:]
    /// Which effects scenarios may have; others are skipped.
    package var effects: [Scenario.Effect] = [.probe]
    /// The order numbers that the file allows; nil where it does not say.
    package var orderNumbersAllowed: [OrderNumber]?
    /// How much a run may ask of the target.
    package var budget = Budget()

    /// Bindings that allow only probes without an order.
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
