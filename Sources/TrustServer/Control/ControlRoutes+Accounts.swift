import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustSimulator

extension ControlRoutes {
    var accountRoutes: [Route] {
        let schema = Coding<AccountState>.account(seed: 0).schema
        let shown = schema.schemaWithoutPassword
        return [
            Route(
                "GET", "/__admin/accounts", "The accounts, the private copies last.",
                gives: .json(.schema(properties: ["accounts": .schema(listOf: shown)]))
            ) { [worlds] _ in
                .json(["accounts": .list(worlds.all.flatMap(\.accounts).map(Self.shown))])
            },
            Route(
                "POST", "/__admin/accounts", "Adds an account.", takes: .json(schema),
                gives: .json(shown, status: 201),
                refusals: [409: "There is an account of that name already."]
            ) { [worlds] request in
                let simulator = try request.decode(.account(seed: worlds.shared.seed))
                let name = simulator.account.loginName
                if worlds.isPrivate(name) { throw WorldRefusal.accountExists(name) }
                try worlds.shared.add(simulator)
                return .json(Self.shown(simulator), status: .created)
            },
            Route("GET", "/__admin/accounts/{loginName}", "An account.", gives: .json(shown)) { [worlds] request in
                let name = request.parameter("loginName")
                return .json(Self.shown(try worlds.worldToRead(ofAccount: name).withAccount(name) { $0 }))
            },
            Route(
                "PATCH", "/__admin/accounts/{loginName}", "Changes the fields of an account that the body names.",
                takes: .json(schema.schemaOfChange(named: "accountChange")), gives: .json(shown)
            ) { [worlds] request in
                let name = request.parameter("loginName")
                let coding = Coding<AccountState>.account(seed: worlds.shared.seed)
                let patch = try request.tree()
                let changed = try worlds.world(ofAccount: name).withAccount(name) { simulator in
                    let merged = coding.encode(simulator).merged(with: patch)
                    let changed = try coding.decode(merged, source: "request body")
                    simulator.account = changed.account
                    // The keys still to come are only set where that is asked for: a copy has those of its original.
                    if patch["keysDrawn"] != nil { simulator.keys = changed.keys }
                    return changed
                }
                return .json(Self.shown(changed))
            },
            Route("DELETE", "/__admin/accounts/{loginName}", "Removes an account and its orders.") {
                [worlds] request in
                let name = request.parameter("loginName")
                if !worlds.removePrivate(name) { try worlds.shared.removeAccount(name) }
                return .done
            },
        ]
    }

    /// An account as it is shown: only the export of a world carries passwords.
    private static func shown(_ simulator: AccountState) -> Node {
        Coding<AccountState>.account(seed: 0).encode(simulator).without("loginPassword")
    }
}
