import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustSimulator

/// The calls of the control API.
struct ControlRoutes {
    let worlds: SharedWorlds
    /// The certificate that clients have to trust, in PEM.
    let trustAnchor: String
    /// The endpoints that the server answers at.
    var endpoints = ServedEndpoints.all

    var all: [Route] {
        let routes =
            health + worldRoutes + clockRoutes + orderRoutes + accountRoutes + mailboxRoutes + journalRoutes
            + verificationRoutes + faultRoutes
        return routes + documentRoutes(about: routes)
    }

    private var health: [Route] {
        ["/livez", "/readyz", "/__admin/health"].map { path in
            Route(
                "GET", path, "Whether the simulator is up.", gives: .json(.schema(properties: ["status": .textSchema]))
            ) { _ in
                .json(["status": "ok"])
            }
        }
    }

    private var worldRoutes: [Route] {
        let world = Coding<World>.world
        return [
            Route(
                "GET", "/__admin/world", "The world as it is now, passwords included, since it must read back.",
                query: [.account], gives: .json(world.schema)
            ) { [worlds] request in
                let found = try worlds.worldToRead(ofAccount: request.account)
                return .json(world.encode(found.snapshot(ofAccount: request.account)))
            },
            Route(
                "PUT", "/__admin/world", "Puts another world in its place. A reset still goes back to the first.",
                takes: .json(world.schema)
            ) { [worlds] request in
                worlds.replace(with: try request.decode(.world))
                return .done
            },
            Route(
                "POST", "/__admin/reset",
                "Goes back to the start: world, clock, faults, counters, assumptions; mailbox and journal are emptied.",
                query: [.account]
            ) { [worlds] request in
                if let account = request.account { try worlds.reset(account: account) } else { worlds.reset() }
                return .done
            },
        ]
    }

    private var clockRoutes: [Route] {
        let coding = Coding<Clock>.clock
        return [
            Route("GET", "/__admin/clock", "The virtual time.", query: [.account], gives: .json(coding.schema)) {
                [worlds] request in
                .json(coding.encode(try worlds.worldToRead(ofAccount: request.account).currentClock))
            },
            Route(
                "PUT", "/__admin/clock", "Sets the virtual time, stops it, or lets it run.", query: [.account],
                takes: .json(coding.schema), gives: .json(coding.schema)
            ) { [worlds] request in
                let world = try worlds.world(ofAccount: request.account)
                let change = try request.tree()
                // A new start is also a new now, unless the request says now itself.
                let current = coding.encode(world.currentClock)
                let base = change["start"] == nil ? current : current.without("now")
                let clock = try coding.decode(base.merged(with: change), source: "request body")
                // What is due by the clock as it was has happened, also where the new one is behind it.
                world.settle()
                world.set(clock)
                return .json(coding.encode(world.currentClock))
            },
            Route(
                "POST", "/__admin/clock/advance",
                "Lets time pass. All that is due by then has happened when it answers.",
                query: [.account], takes: .json(Coding<Int>.advance.schema), gives: .json(coding.schema)
            ) { [worlds] request in
                let world = try worlds.world(ofAccount: request.account)
                let seconds = try request.decode(.advance)
                // Later than this no calendar of four digits goes.
                guard world.now.adding(seconds: seconds).seconds < 253_402_300_800 else {
                    throw ControlProblem(.unprocessableEntity, "That is after the year 9999.")
                }
                world.advanceClock(seconds: seconds)
                return .json(coding.encode(world.currentClock))
            },
        ]
    }

    private var mailboxRoutes: [Route] {
        let mail = Coding<Mail>.mail
        return [
            Route(
                "GET", "/__admin/mailbox", "The mails that would have been sent, oldest first.", query: [.account],
                gives: .json(.schema(listOf: mail.schema))
            ) { [worlds] request in
                let mails = try worlds.worldToRead(ofAccount: request.account).mails
                return .json(.list(mails.filter { $0.account == request.account ?? $0.account }.map(mail.encode)))
            },
            Route("DELETE", "/__admin/mailbox", "Empties the mailbox.", query: [.account]) { [worlds] request in
                let account = request.account
                try worlds.world(ofAccount: account).removeMails { $0.account == account ?? $0.account }
                return .done
            },
        ]
    }
}

extension SharedWorld {
    /// The world, or what of it belongs to one account.
    fileprivate func snapshot(ofAccount loginName: String?) -> World {
        var world = snapshot
        guard let loginName else { return world }
        world.accounts.removeAll { $0.account.loginName != loginName }
        world.mailbox = Mailbox(world.mailbox.mails.filter { $0.account == loginName })
        return world
    }
}

extension Coding where Value == Int {
    /// `{"seconds": 86400}`
    fileprivate static let advance = Coding.object(
        "advance",
        required: RequiredField("seconds", { $0 }, .integer(0 ... .max), "How far the clock goes on, in seconds."),
        make: { $0 }
    )
}
