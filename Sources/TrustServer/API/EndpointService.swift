import Logging
import NIOHTTP1
import TrustAPI
import TrustSimulator

/// Serves the five endpoints on the HTTPS or the plain port.
struct EndpointService: HTTPService {
    let world: LiveWorld
    /// Whether a request on this port counts as one over HTTPS.
    let countsAsHTTPS: Bool
    let logger: Logger

    func respond(to request: HTTPRequest) -> HTTPResponse {
        guard let name = EndpointName(path: request.path) else {
            let text =
                "There is no endpoint here. There are: \(EndpointName.allCases.map(\.path).joined(separator: ", ")).\n"
            return dated(HTTPResponse(.notFound, contentType: "text/plain", body: Array(text.utf8)))
        }
        var reply = world.answer(
            Request(
                endpoint: name, method: request.method, isOverHTTPS: countsAsHTTPS, source: request.source,
                query: Array(request.query.utf8), contentType: request.headers.first(name: "Content-Type"),
                body: request.body
            )
        )
        let endpoint = name.endpoint
        let answer = endpoint.wireAnswer(reply.answer, &reply.why)
        log(name, reply)
        var response = HTTPResponse(
            HTTPResponseStatus(statusCode: answer.status), contentType: answer.contentType, body: answer.body
        )
        if let disturbance = reply.disturbance { response.disturb(by: disturbance, form: endpoint.answerForm) }
        return dated(response)
    }

    /// Time is that of the world, in the head as in the body.
    private func dated(_ response: HTTPResponse) -> HTTPResponse {
        var response = response
        response.headers.add(name: "Date", value: world.now.httpDate)
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
        if case .refused(let refusal) = answer { metadata["because"] = "\(refusal.reason.occasion)" }
        if !why.assumptions.isEmpty { metadata["assuming"] = "\(why.assumptions.joined(separator: " "))" }
        if let before, let after {
            let change = before.state == after.state ? "" : " → \(after.state.rawValue)"
            metadata["order"] = "\(before.number) \(before.state.rawValue)\(change)"
        }
        return metadata
    }
}
