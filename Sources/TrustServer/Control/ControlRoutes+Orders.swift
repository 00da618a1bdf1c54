import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustSimulator

extension ControlRoutes {
    var orderRoutes: [Route] {
        [
            Route("GET", "/__admin/orders") { [self] _ in .json(.map([("orders", .list(world.orders.map(written)))])) },
            Route("POST", "/__admin/orders") { [self] request in
                let order = try request.decode(.order(clock: world.currentClock))
                try world.add(order)
                return .json(written(order), status: .created)
            },
            Route("GET", "/__admin/orders/{n}") { [self] request in
                .json(written(try world.withOrder(try request.orderNumber()) { order, _ in order }))
            },
            Route("PATCH", "/__admin/orders/{n}") { [self] request in
                let coding = Coding<Order>.order(clock: world.currentClock)
                let patch = try request.tree()
                let changed = try world.withOrder(try request.orderNumber()) { order, _ in
                    order = try coding.decode(coding.encode(order).merged(with: patch), source: "request body")
                    return order
                }
                return .json(coding.encode(changed))
            },
            Route("DELETE", "/__admin/orders/{n}") { [self] request in
                try world.removeOrder(try request.orderNumber())
                return .done
            },
            Route("POST", "/__admin/orders/{n}/acts") { [self] request in
                let act = try request.decode(.act)
                let now = world.now
                return .json(
                    written(
                        try world.withOrder(try request.orderNumber()) { order, why in
                            try order.perform(act, at: now, &why)
                            return order
                        }
                    )
                )
            },
        ]
    }

    var accountRoutes: [Route] {
        [
            Route("GET", "/__admin/accounts") { [self] _ in
                .json(.map([("accounts", .list(world.accounts.map(shown)))]))
            },
            Route("POST", "/__admin/accounts") { [self] request in
                let simulator = try request.decode(.account(seed: world.seed))
                try world.add(simulator)
                return .json(shown(simulator), status: .created)
            },
            Route("GET", "/__admin/accounts/{loginName}") { [self] request in
                .json(shown(try world.withAccount(request.parameter("loginName")) { $0 }))
            },
            Route("PATCH", "/__admin/accounts/{loginName}") { [self] request in
                let coding = Coding<Simulator>.account(seed: world.seed)
                let patch = try request.tree()
                let changed = try world.withAccount(request.parameter("loginName")) { simulator in
                    let merged = coding.encode(simulator).merged(with: patch)
                    let changed = try coding.decode(merged, source: "request body")
                    (simulator.account, simulator.keys) = (changed.account, changed.keys)
                    return changed
                }
                return .json(shown(changed))
            },
            Route("DELETE", "/__admin/accounts/{loginName}") { [self] request in
                try world.removeAccount(request.parameter("loginName"))
                return .done
            },
        ]
    }

    private func written(_ order: Order) -> Node {
        Coding<Order>.order(clock: world.currentClock).encode(order)
    }

    /// An account as it is shown: only the export of a world carries passwords.
    private func shown(_ simulator: Simulator) -> Node {
        Coding<Simulator>.account(seed: 0).encode(simulator).without("loginPassword")
    }
}
