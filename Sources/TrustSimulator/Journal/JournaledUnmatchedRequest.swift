package import TrustAPI

/// An unmatched request and what it got, as a journal keeps it.
final class JournaledUnmatchedRequest: Sendable {
    /// When it came, by the clock of the world.
    let receivedAt: Moment
    let request: UnmatchedHTTPRequest
    /// The fields of its head, in the order sent.
    let headers: [FormField]
    let answer: WireAnswer
    /// The password of the account that it seems to come from, where there is such an account.
    let accountPassword: String?
    /// The login name that it seems to come with, worked out once: no endpoint understood any of its arguments.
    let loginName: String?

    init(
        receivedAt: Moment, request: UnmatchedHTTPRequest, headers: [FormField], answer: WireAnswer,
        accountPassword: String?
    ) {
        self.receivedAt = receivedAt
        self.request = request
        self.headers = headers
        self.answer = answer
        self.accountPassword = accountPassword
        loginName = request.apparentLoginName
    }
}

extension UnmatchedHTTPRequest {
    /// The habit of the client that shows in it.
    var finding: FindingKind { unsimulated == nil ? .noSuchEndpoint : .endpointNotSimulated }

    /// What decided its answer, in a word, for programs.
    var rule: String { unsimulated == nil ? "noSuchEndpoint" : "endpointNotSimulated" }

    /// The same in a sentence, for people.
    package var because: String {
        if let unsimulated { return "\(unsimulated.name) is part of the API, but is not simulated" }
        guard let endpoint = EndpointName(pathOfAnyCase: path) else { return "there is no endpoint at this path" }
        return "there is no endpoint at this path, only \(endpoint.path) in another case "
            + "(\(Assumed.pathCase.name) = \(PathCase.anyCase.rawValue) takes either)"
    }

    /// The assumptions that its answer rests on.
    var assumptions: [String] { EndpointName(pathOfAnyCase: path) == nil ? [] : [Assumed.pathCase.name] }
}
