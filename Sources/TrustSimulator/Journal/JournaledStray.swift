package import TrustAPI

/// A request that strayed and what it got, as a journal keeps it.
final class JournaledStray: Sendable {
    /// When it came, by the clock of the world.
    let receivedAt: Moment
    let request: StrayRequest
    /// The fields of its head, in the order sent.
    let headers: [FormField]
    let answer: WireAnswer
    /// The password of the account that it seems to come from, where there is such an account.
    let accountPassword: String?
    /// The login name that it seems to come with, worked out once: no endpoint understood any of its arguments.
    let loginName: String?

    init(
        receivedAt: Moment, request: StrayRequest, headers: [FormField], answer: WireAnswer, accountPassword: String?
    ) {
        self.receivedAt = receivedAt
        self.request = request
        self.headers = headers
        self.answer = answer
        self.accountPassword = accountPassword
        loginName = request.apparentLoginName
    }
}

extension StrayRequest {
    /// The habit of the client that shows in it.
    var habit: Habit { unsimulated == nil ? .noSuchEndpoint : .endpointNotSimulated }

    /// What decided its answer, in a word, for programs.
    var rule: String { unsimulated == nil ? "noSuchEndpoint" : "endpointNotSimulated" }

    /// The same in a sentence, for people.
    package var because: String {
        unsimulated.map { "\($0.name) is part of the API, but is not simulated" }
            ?? "there is no endpoint at this path"
    }
}
