extension AccountState {
    /// The same account under another login name: its orders, credit, faults and the keys still to come are its own.
    package func renamed(_ loginName: String) -> AccountState {
        var copy = self
        copy.account.loginName = loginName
        for var order in orders.all {
            order.account = loginName
            copy.orders[order.number] = order
        }
        let suffix = loginName.drop { $0 != "~" }
        for index in copy.faults.faults.indices {
            copy.faults.faults[index].match.account = loginName
            // An id names one fault of a server.
            copy.faults.faults[index].id += suffix
        }
        return copy
    }
}
