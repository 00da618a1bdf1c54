import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustSimulator

extension ControlRoutes {
    var orderRoutes: [Route] {
        let schema = Coding<Order>.order(clock: Clock()).schema
        return [
            Route(
                "GET", "/__admin/orders", "The orders as they are now, lowest number first.", query: [.account],
                gives: .json(.schema(properties: ["orders": .schema(listOf: schema)]))
            ) { [worlds] request in
                let world = try worlds.worldToRead(ofAccount: request.account)
                let orders = world.orders.filter { $0.account == request.account ?? $0.account }
                return .json(["orders": .list(orders.map(world.written))])
            },
            Route(
                "POST", "/__admin/orders", "Adds an order.", query: [.account], takes: .json(schema),
                gives: .json(schema, status: 201), refusals: [409: "There is an order of that number already."]
            ) { [worlds] request in
                let account = try request.tree()["account"]?.text
                // An order for an account that there is not is refused with its place in the body, below.
                let world = (try? worlds.world(ofAccount: account)) ?? worlds.shared
                // Its addresses were listed when it was placed, which is now.
                let now = world.currentClock.now
                let order = try request.decode(.order(clock: Clock(start: now)))
                try request.check(account: order.account)
                try world.add(order)
                return .json(world.written(order), status: .created)
            },
            Route(
                "GET", "/__admin/orders/{n}", "An order as it is now.", query: [.account], gives: .json(schema)
            ) { [worlds] request in
                let world = try worlds.worldToRead(ofAccount: request.account)
                let number = try request.orderNumber()
                return .json(world.written(try world.withOrder(number, of: request.account) { order, _ in order }))
            },
            Route(
                "PATCH", "/__admin/orders/{n}", "Changes the fields of an order that the body names.",
                query: [.account], takes: .json(schema.schemaOfChange(named: "orderChange")), gives: .json(schema)
            ) { [worlds] request in
                let world = try worlds.world(ofAccount: request.account)
                // A domain that comes with the change has its addresses listed then.
                let coding = Coding<Order>.order(clock: Clock(start: world.currentClock.now))
                let patch = try request.tree()
                let number = try request.orderNumber()
                let changed = try world.withOrder(number, of: request.account) { order, _ in
                    order = try coding.decode(coding.encode(order).merged(with: patch), source: "request body")
                    return order
                }
                world.removeFaultsWithoutOrder()
                return .json(coding.encode(changed))
            },
            Route("DELETE", "/__admin/orders/{n}", "Removes an order.", query: [.account]) { [worlds] request in
                try worlds.world(ofAccount: request.account)
                    .removeOrder(try request.orderNumber(), of: request.account)
                return .done
            },
            Route(
                "POST", "/__admin/orders/{n}/acts", "Lets the customer or the CA do something.", query: [.account],
                takes: .json(Coding<Act>.act.schema), gives: .json(schema),
                refusals: [409: "The order is not in a state for it."]
            ) { [worlds] request in
                let world = try worlds.world(ofAccount: request.account)
                let act = try request.decode(.act)
                let now = world.now
                let number = try request.orderNumber()
                return .json(
                    world.written(
                        try world.withOrder(number, of: request.account) { order, grounds in
                            try order.perform(act, at: now, &grounds)
                            return order
                        }
                    )
                )
            },
        ]
    }
}

extension ControlRequest {
    /// Throws `ControlProblem` where the query names another account than the body.
    func check(account named: String?) throws(ControlProblem) {
        guard let account, let named, named != account else { return }
        throw ControlProblem(
            .unprocessableEntity, "The query names the account '\(account)', the body '\(named)'; one of them will do."
        )
    }
}

extension SharedWorld {
    /// An order in the shape of the world file.
    func written(_ order: Order) -> Node { Coding<Order>.order(clock: currentClock).encode(order) }
}
