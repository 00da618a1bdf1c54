import Logging
import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustHTTP

/// Serves the control API. It is for the machine it runs on alone: a page in a browser, or a name that somebody else
/// resolves to this machine, is refused.
struct ControlService: HTTPService {
    let routes: [Route]
    let logger: Logger
    /// Makes changes last; nil where they do not have to.
    var keeper: StateKeeper?

    func respond(to request: HTTPRequest) -> PendingResponse {
        do {
            try checkOrigin(of: request)
            try checkAuthority(of: request)
            let (route, parameters) = try route(for: request)
            if route.needsContentType(request) { try checkContentType(of: request) }
            let asked = try ControlRequest(request, on: route, parameters: parameters)
            try checkEmptiness(of: request, on: route)
            return try carryOut(request, on: route, asked)
        } catch let problem as ControlProblem {
            logger.debug(
                "\(request.method) \(request.path) \(problem.status.code)", metadata: ["because": "\(problem)"])
            return .ready(problem.response).lasting(keeper, tellingTime: false)
        } catch {
            return .ready(ControlProblem(error).response).lasting(keeper, tellingTime: false)
        }
    }

    /// A call that takes nothing may be sent `{}`, as some clients cannot send a POST without JSON.
    private func checkEmptiness(of request: HTTPRequest, on route: Route) throws {
        guard !route.body.isNeeded, route.method == "POST", !request.body.isEmpty else { return }
        guard try Document.readJSON(request.body, source: "request body").content == .map([]) else {
            throw ControlProblem(.unprocessableEntity, "\(route.pattern) takes no body, or {}.")
        }
    }

    private func carryOut(_ request: HTTPRequest, on route: Route, _ asked: ControlRequest) throws -> PendingResponse {
        guard let keeper else { return try route.handle(asked) }
        let tellsTime = route.method == "GET"
        guard route.isChange || request.mayMakePrivateWorld else {
            return try route.handle(asked).lasting(keeper, tellingTime: tellsTime)
        }
        return try keeper.carryOut(ControlWrite(request), isChange: route.isChange) { try route.handle(asked) }
            .lasting(keeper, tellingTime: tellsTime)
    }

    private func checkOrigin(of request: HTTPRequest) throws(ControlProblem) {
        if let origin = request.headers.first(name: "Origin") {
            throw ControlProblem(.forbidden, "The control API takes no requests from web pages (Origin: \(origin)).")
        }
        if let site = request.headers.first(name: "Sec-Fetch-Site"), site != "none", site != "same-origin" {
            throw ControlProblem(
                .forbidden, "The control API takes no requests from other web pages (Sec-Fetch-Site: \(site)).")
        }
        let hosts = request.headers[canonicalForm: "Host"]
        guard let host = hosts.first, hosts.count == 1, Self.isLocal(String(host)) else {
            let found = hosts.isEmpty ? "none" : hosts.joined(separator: ", ")
            throw ControlProblem(
                .forbidden,
                "The Host of a request to the control API has to be localhost, 127.0.0.1 or [::1]; it is \(found)."
            )
        }
    }

    /// A request that names a host in its first line, as for a proxy, means that one.
    private func checkAuthority(of request: HTTPRequest) throws(ControlProblem) {
        guard let authority = request.authority, !Self.isLocal(authority) else { return }
        throw ControlProblem(.forbidden, "The control API is not a proxy for \(authority).")
    }

    private static func isLocal(_ host: String) -> Bool {
        let name = host.hasPrefix("[") ? String(host.prefix { $0 != "]" }) + "]" : String(host.prefix { $0 != ":" })
        return ["localhost", "127.0.0.1", "[::1]"].contains(name.lowercased())
    }

    private func route(for request: HTTPRequest) throws(ControlProblem) -> (Route, [String: String]) {
        let matching = routes.compactMap { route in route.match(request.path).map { (route, $0) } }
        if let found = matching.first(where: { $0.0.method == request.method }) { return found }
        guard matching.isEmpty else {
            let methods = matching.map(\.0.method).joined(separator: ", ")
            var problem = ControlProblem(
                .methodNotAllowed, "\(request.path) does not take \(request.method); it takes \(methods)."
            )
            problem.allowed = methods
            throw problem
        }
        let known = Array(Set(routes.map(\.pattern))).sorted()
        let nearest = Suggestion.nearest(to: request.path, among: known).map { " Did you mean \($0)?" } ?? ""
        throw ControlProblem(.notFound, "There is nothing at \(request.path).\(nearest)")
    }

    private func checkContentType(of request: HTTPRequest) throws(ControlProblem) {
        let type = request.headers.first(name: "Content-Type")?.split(separator: ";").first.map(String.init) ?? "none"
        let name = type.filter { $0 != " " }.lowercased()
        guard name == "application/json" || name.hasSuffix("+json") else {
            throw ControlProblem(
                .unsupportedMediaType, "A write needs Content-Type: application/json; the request has \(type)."
            )
        }
    }
}
