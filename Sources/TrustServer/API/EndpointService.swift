import Logging
import NIOHTTP1
import TrustAPI
import TrustHTTP
import TrustSimulator

/// Serves the endpoints on the HTTPS or the plain port.
struct EndpointService: HTTPService {
    let worlds: SharedWorlds
    /// Whether a request on this port counts as one over HTTPS.
    let countsAsHTTPS: Bool
    let logger: Logger
    /// Makes changes last; nil where they do not have to.
    var keeper: StateKeeper?
    /// The endpoints that are there; any other is turned away, whether or not it is simulated.
    var endpoints = ServedEndpoints.all

    func respond(to request: HTTPRequest) -> PendingResponse {
        let exact = EndpointName(path: request.path)
        guard let name = exact ?? endpoint(atPathOfAnyCase: request.path), endpoints.contains(name) else {
            return turnAway(request)
        }
        let headers = request.headFields
        let call = Request(
            endpoint: name, method: request.method, isOverHTTPS: countsAsHTTPS, source: request.source,
            query: Array(request.query.utf8),
            contentType: headers.first { ASCII.equalIgnoringCase($0.name, "Content-Type") }?.value, body: request.body,
            pathIsOfOtherCase: exact == nil
        )
        guard let keeper else {
            return .ready(response(worlds.world(for: call).answer(call, headers: headers)))
        }
        let (answered, receipt) = keeper.answer(call, headers: headers)
        return PendingResponse.ready(response(answered)).after(receipt)
    }

    /// The endpoint of a path in another case, where that does not count.
    private func endpoint(atPathOfAnyCase path: String) -> EndpointName? {
        guard worlds.assumptions.current[Assumed.pathCase] == .anyCase else { return nil }
        return EndpointName(pathOfAnyCase: path)
    }

    private func response(_ answered: JournalEntry) -> HTTPResponse {
        if let call = answered.call {
            logger.debug(
                "\(call.request.endpoint.rawValue) \(answered.outcome)",
                metadata: answered.metadata(about: call.reply, hiding: worlds)
            )
        }
        // Time is that of the world, in the head as in the body.
        var response = HTTPResponse(
            HTTPResponseStatus(statusCode: answered.answerStatus), contentType: answered.answerContentType,
            date: answered.receivedAt, body: answered.answer
        )
        if let strike = answered.strike { response.disturb(by: strike.disturbance) }
        return response
    }
}

extension HTTPRequest {
    /// The fields of its head, in the order sent.
    var headFields: [FormField] { headers.map { FormField($0.name, $0.value.keptOnce) } }
}

extension String {
    /// The same text. What nearly all requests say of their type is kept in the journal once for all of them.
    fileprivate var keptOnce: String {
        utf8.count == PairsForm.contentType.utf8.count && self == PairsForm.contentType ? PairsForm.contentType : self
    }
}

extension JournalEntry {
    /// What the client got, for the log.
    fileprivate var outcome: String {
        if let code { return String(code) }
        return status.map { "HTTP status \($0)" } ?? "no answer"
    }

    /// Why the answer came, for the log, without passwords.
    fileprivate func metadata(about reply: Reply, hiding worlds: SharedWorlds) -> Logger.Metadata {
        var metadata: Logger.Metadata = [:]
        if reply.because != Reply.carriedOut {
            metadata["because"] = "\(shown(reply.because, hiding: JournalContents.secrets(of: worlds.all)))"
        }
        let assumed = reply.grounds.assumptions
        if !assumed.isEmpty { metadata["assuming"] = "\(assumed.joined(separator: " "))" }
        if let change = reply.change {
            let (number, before, after) = (change.before.number, change.before.state, change.after.state)
            metadata["order"] = "\(number) \(before.rawValue)\(before == after ? "" : " → \(after.rawValue)")"
        }
        return metadata
    }
}
