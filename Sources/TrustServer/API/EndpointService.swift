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

    func respond(to request: HTTPRequest) -> PendingResponse {
        guard let name = EndpointName(path: request.path) else {
            let text =
                "There is no endpoint here. There are: \(EndpointName.allCases.map(\.path).joined(separator: ", ")).\n"
            let response = HTTPResponse(.notFound, contentType: "text/plain", body: Array(text.utf8))
            return .ready(dated(response, worlds.shared.now))
        }
        let call = Request(
            endpoint: name, method: request.method, isOverHTTPS: countsAsHTTPS, source: request.source,
            query: Array(request.query.utf8), contentType: request.headers.first(name: "Content-Type"),
            body: request.body
        )
        let world = worlds.world(forLogin: call.mayNamePrivateAccount ? call.apparentLoginName : nil)
        let answered = world.answer(call, headers: request.headers.map { FormField($0.name, $0.value) })
        log(name, answered.reply)
        let sent = answered.sent
        var response = HTTPResponse(
            HTTPResponseStatus(statusCode: sent.status), contentType: sent.contentType, body: sent.body
        )
        if let strike = answered.reply.strike {
            response.disturb(by: strike.disturbance, form: name.endpoint.answerForm)
        }
        return .ready(dated(response, answered.now))
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

extension Request {
    /// Whether there is a tilde in it, as it is or encoded: only then it is worth to look for the login name at once.
    fileprivate var mayNamePrivateAccount: Bool {
        [body, query].contains {
            $0.contains(UInt8(ascii: "~")) || $0.contains(UInt8(ascii: "%")) && $0.hasEncodedTilde
        }
    }
}

extension [UInt8] {
    fileprivate var hasEncodedTilde: Bool {
        indices.dropLast(2).contains { position in
            self[position] == UInt8(ascii: "%") && self[position + 1] == UInt8(ascii: "7")
                && self[position + 2] | 0x20 == UInt8(ascii: "e")
        }
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
