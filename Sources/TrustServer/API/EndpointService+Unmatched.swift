import Logging
import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustHTTP
import TrustSimulator

extension EndpointService {
    /// Answers an unmatched request, and keeps it in the journal before anybody can see the answer. It makes no
    /// private world: as long as the account that it names has none, it is kept with what came for all.
    func turnAway(_ request: HTTPRequest) -> PendingResponse {
        let unmatched = UnmatchedHTTPRequest(
            path: request.path, method: request.method, isOverHTTPS: countsAsHTTPS, source: request.source,
            query: Array(request.query.utf8), contentType: request.headers.first(name: "Content-Type"),
            body: request.body, beside: endpoints
        )
        let loginName = unmatched.apparentLoginName
        let password = loginName.flatMap { worlds.password(of: $0) }?.reveal()
        let path = unmatched.shownPath(password, hiding: .none)
        let answer = WireAnswer(
            status: 404, contentType: "text/plain", body: Array(unmatched.answer(showing: path).utf8))
        let world = worlds.presentWorld(forLogin: loginName)
        world.journal.append(
            JournalEntry(
                receivedAt: world.now, unmatched: unmatched, headers: request.headFields, answer: answer,
                accountPassword: password
            )
        )
        logger.debug(
            "no endpoint at \(unmatched.shownPath(hiding: JournalContents.secrets(of: worlds.all)))",
            metadata: ["because": "\(unmatched.because)"]
        )
        let response = HTTPResponse(
            .notFound, contentType: answer.contentType, date: worlds.shared.now, body: answer.body
        )
        return PendingResponse.ready(response).lasting(keeper, tellingTime: true)
    }
}

extension UnmatchedHTTPRequest {
    /// What it is answered, where its path is shown in this way.
    fileprivate func answer(showing path: String) -> String {
        let known = "There are: \(served.names.map(\.path).joined(separator: ", ")).\n"
        return unsimulated == nil
            ? "There is no endpoint at '\(path)'.\(suggestion) \(known)"
            : "'\(path)' is part of the API, but is not simulated. \(known)"
    }

    /// A sentence that names the nearest endpoint; empty where none is near.
    private var suggestion: String {
        let unsimulated = UnsimulatedEndpoint.all(beside: served).map(\.path)
        let known = served.names.map(\.path) + unsimulated
        // Where a client forgot the `?`, arguments follow.
        let written = String(path.prefix { $0 != "&" })
        guard let nearest = Suggestion.nearest(to: written, among: known) ?? Self.namesake(of: written, among: known)
        else { return "" }
        return " Did you mean '\(nearest)'?" + (unsimulated.contains(nearest) ? " It is not simulated." : "")
    }

    /// The path whose name is nearest to that of another path, wherever that lies.
    private static func namesake(of path: String, among known: [String]) -> String? {
        let names = known.map(\.endpointName)
        guard let nearest = Suggestion.nearest(to: path.endpointName, among: names) else { return nil }
        return known.first { $0.endpointName == nearest }
    }
}

extension String {
    /// What stands at the end of a path, without a `!`.
    fileprivate var endpointName: String { String((split(separator: "/").last ?? "").drop { $0 == "!" }) }
}
