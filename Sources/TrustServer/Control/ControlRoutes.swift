import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustSimulator

/// The calls of the control API.
struct ControlRoutes {
    let world: LiveWorld
    /// The certificate that clients have to trust, in PEM.
    let trustAnchor: String

    var all: [Route] { health + worldRoutes + clockRoutes + mailboxRoutes + orderRoutes + accountRoutes }

    private var health: [Route] {
        ["/livez", "/readyz", "/__admin/health"].map { path in
            Route("GET", path) { _ in .json(.map([("status", .string("ok"))])) }
        }
    }

    private var worldRoutes: [Route] {
        [
            Route("GET", "/__admin/world") { [world] _ in .json(Coding<World>.world.encode(world.snapshot)) },
            Route("PUT", "/__admin/world") { [world] request in
                world.replace(with: try request.decode(.world))
                return .done
            },
            Route("POST", "/__admin/reset", takesBody: false) { [world] _ in
                world.reset()
                return .done
            },
            Route("GET", "/__admin/assumptions") { [world] _ in .json(world.assumptions.node) },
            Route("PUT", "/__admin/assumptions") { [world] request in
                world.assumptions = try world.assumptions.changed(by: try request.tree())
                return .json(world.assumptions.node)
            },
            Route("GET", "/__admin/certs/ca.pem") { [trustAnchor] _ in
                HTTPResponse(.ok, contentType: "application/x-pem-file", body: Array(trustAnchor.utf8))
            },
        ]
    }

    private var clockRoutes: [Route] {
        let coding = Coding<Clock>.clock
        return [
            Route("GET", "/__admin/clock") { [world] _ in .json(coding.encode(world.currentClock)) },
            Route("PUT", "/__admin/clock") { [world] request in
                let change = try request.tree()
                // A new start is also a new now, unless the request says now itself.
                let current = coding.encode(world.currentClock)
                let base = change["start"] == nil ? current : current.without("now")
                world.set(try coding.decode(base.merged(with: change), source: "request body"))
                return .json(coding.encode(world.currentClock))
            },
            Route("POST", "/__admin/clock/advance") { [world] request in
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
        [
            Route("GET", "/__admin/mailbox") { [world] _ in .json(.list(world.mails.map(Coding<Mail>.mail.encode))) },
            Route("DELETE", "/__admin/mailbox") { [world] _ in
                world.emptyMailbox()
                return .done
            },
        ]
    }
}

extension Coding where Value == Int {
    /// `{"seconds": 86400}`
    fileprivate static let advance = Coding.object(
        "advance",
        required: RequiredField("seconds", { $0 }, .integer(0 ... .max), "How far the clock goes on, in seconds."),
        make: { $0 },
        fields: []
    )
}
