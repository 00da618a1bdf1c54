import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustHTTP
import TrustSimulator

extension ControlRoutes {
    /// What the simulator says of itself. `routes` are those that the OpenAPI document describes beside these.
    func documentRoutes(about routes: [Route]) -> [Route] {
        let described = ownDocumentRoutes
        // The document describes itself, too; only its own path and words are needed for that.
        let itself = Self.openAPIRoute { _ in .done }
        return described + [
            Self.openAPIRoute { _ in .json(OpenAPI.control(routes + described + [itself])) }
        ]
    }

    private static func openAPIRoute(
        _ handle: @escaping @Sendable (ControlRequest) throws -> PendingResponse
    ) -> Route {
        Route(
            "GET", "/__admin/openapi.json", "The control API as an OpenAPI document.", gives: .json(.anySchema), handle
        )
    }

    private var ownDocumentRoutes: [Route] {
        [
            Route(
                "GET", "/__admin/openapi-endpoints.json", "The endpoints as an OpenAPI document.",
                gives: .json(.anySchema)
            ) { [endpoints] _ in .json(OpenAPI.document(of: endpoints.names)) },
            Route(
                "GET", "/__admin/assumptions", "The assumptions, with what is chosen and what could be.",
                gives: .json(Assumptions.schema)
            ) { [worlds] _ in .json(worlds.assumptions.current.node) },
            Route(
                "PUT", "/__admin/assumptions", "Chooses some of them anew, for all accounts: {NAME: VALUE}.",
                takes: .json(.schema(mapOf: .schema("string", "number"))), gives: .json(Assumptions.schema)
            ) { [worlds] request in
                let changed = try worlds.assumptions.current.changed(by: try request.tree())
                for world in worlds.all { world.settle() }
                worlds.assumptions.set(changed)
                return .json(worlds.assumptions.current.node)
            },
            Route(
                "GET", "/__admin/certs/ca.pem", "The certificate that clients have to trust.",
                gives: .text(contentType: "application/x-pem-file")
            ) { [trustAnchor] _ in
                .ready(HTTPResponse(.ok, contentType: "application/x-pem-file", body: Array(trustAnchor.utf8)))
            },
            Route(
                "GET", "/__admin/coverage",
                """
                The rows of the documents that the calls in the journal have shown; those of the second ring under secondRing.
                """,
                query: [.account], gives: .json(CoveredRows.schema)
            ) { [self] request in .json(CoveredRows(try calls(of: request.account)).node) },
        ]
    }
}
