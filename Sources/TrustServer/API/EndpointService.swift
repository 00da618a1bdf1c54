import Logging
import NIOHTTP1
import TrustAPI
import TrustSimulator

/// Serves the five endpoints on the HTTPS or the plain port.
struct EndpointService: HTTPService {
    let worlds: LiveWorlds
    /// Whether a request on this port counts as one over HTTPS.
    let countsAsHTTPS: Bool
    let logger: Logger
    /// Makes changes last; nil where they do not have to.
    var keeper: StateKeeper?

    func respond(to request: HTTPRequest) -> PendingResponse {
        guard let name = EndpointName(path: request.path) else {
            let text =
                "There is no endpoint here. There are: \(EndpointName.allCases.map(\.path).joined(separator: ", ")).\n"
            let response = HTTPResponse(.notFound, contentType: "text/plain", body: Array(text.utf8))
            return .ready(dated(response, worlds.shared.now)).lasting(keeper, tellingTime: true)
        }
        let call = Request(
            endpoint: name, method: request.method, isOverHTTPS: countsAsHTTPS, source: request.source,
            query: Array(request.query.utf8), contentType: request.headers.first(name: "Content-Type"),
            body: request.body
        )
        let headers = request.headers.map { FormField($0.name, $0.value) }
        guard let keeper else {
            return .ready(response(to: call, worlds.world(for: call).answer(call, headers: headers)))
        }
        let (answered, receipt) = keeper.answer(call, headers: headers)
        return PendingResponse.ready(response(to: call, answered)).after(receipt)
    }

    private func response(to call: Request, _ answered: LiveWorld.Answered) -> HTTPResponse {
        let name = call.endpoint
        log(name, answered.reply)
        let sent = answered.sent
        var response = HTTPResponse(
            HTTPResponseStatus(statusCode: sent.status), contentType: sent.contentType, body: sent.body
        )
        if let strike = answered.reply.strike { response.disturb(by: strike.disturbance) }
        return dated(response, answered.now)
    }

    /// Time is that of the world, in the head as in the body.
    private func dated(_ response: HTTPResponse, _ now: Moment) -> HTTPResponse {
        var response = response
        response.headers.add(name: "Date", value: now.httpDate)
        return response
    }

    private func log(_ endpoint: EndpointName, _ reply: Reply) {
        logger.debug("\(endpoint.rawValue) \(reply.answer.code)", metadata: reply.metadata)
    }
}

extension Reply {
    /// Why the answer came, for the log.
    fileprivate var metadata: Logger.Metadata {
        var metadata: Logger.Metadata = [:]
        if rule != .done { metadata["because"] = "\(rule.words)" }
        if !why.assumptions.isEmpty { metadata["assuming"] = "\(why.assumptions.joined(separator: " "))" }
        if let before, let after {
            let change = before.state == after.state ? "" : " → \(after.state.rawValue)"
            metadata["order"] = "\(before.number) \(before.state.rawValue)\(change)"
        }
        return metadata
    }
}
