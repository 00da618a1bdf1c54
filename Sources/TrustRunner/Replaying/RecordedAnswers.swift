import NIOConcurrencyHelpers
package import TrustAPI
package import TrustScenarios

/// Recorded answers, found by what was asked: endpoint, method, scheme and decoded arguments, whoever is logged in.
///
/// Several answers to the same request are given in the order in which they were recorded; then the last repeats.
package final class RecordedAnswers: Sendable {
    /// What a request asks, and under which login: a wrong password and another login name tell apart what else is the same.
    private struct Question: Hashable {
        let key: String
        let passwordIsWrong: Bool
        let loginName: String
    }

    private let answers: [Question: [RecordingEntry]]
    private let order: [Question]
    private let given = NIOLockedValueBox<[Question: Int]>([:])
    private let credentials: Credentials

    /// `credentials` are those that count as the recorded ones.
    package init(_ calls: [RecordingEntry], credentials: Credentials = .standard) {
        var answers: [Question: [RecordingEntry]] = [:]
        var order: [Question] = []
        for call in calls {
            let question = Self.question(call.request, credentials)
            if answers[question] == nil { order.append(question) }
            answers[question, default: []].append(call)
        }
        self.answers = answers
        self.order = order
        self.credentials = credentials
    }

    private static func question(_ request: RecordedRequest, _ credentials: Credentials) -> Question {
        let name = request.arguments.first { $0.name == "loginName" }?.value ?? ""
        let own = [SecretMask.namePlaceholder, Credentials.standard.loginName, credentials.loginName]
        return Question(
            key: request.key, passwordIsWrong: request.passwordIsWrong,
            loginName: own.contains(name) ? SecretMask.namePlaceholder : name
        )
    }

    /// The answer to a request; nil where none was recorded.
    package func answer(to request: RecordedRequest) -> RecordingEntry? {
        let asked = Self.question(request, credentials)
        // The login is a secret, so that a recording cannot tell for sure which was sent.
        let question = answers[asked] == nil ? order.first { $0.key == asked.key } : asked
        guard let question, let recorded = answers[question], let last = recorded.last else { return nil }
        let position = given.withLockedValue { given in
            defer { given[question, default: 0] += 1 }
            return given[question, default: 0]
        }
        return position < recorded.count ? recorded[position] : last
    }

    /// The recorded request that is most like one, in words; nil where nothing was recorded.
    package func nearest(to request: RecordedRequest) -> String? {
        let asked = Set(request.arguments.map { "\($0.name)=\($0.value)" })
        let known = order.compactMap { answers[$0]?.first }
        let best = known.max { left, right in likeness(left, asked, request) < likeness(right, asked, request) }
        return best.map { call in
            let sent = call.arguments.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
            return "\(call.request.method) \(call.request.scheme.rawValue) \(call.request.endpoint.path) \(sent)"
        }
    }

    private func likeness(_ call: RecordingEntry, _ asked: Set<String>, _ request: RecordedRequest) -> Int {
        let known = Set(call.arguments.map { "\($0.name)=\($0.value)" })
        return (call.request.endpoint == request.endpoint ? 100 : 0) + (call.request.method == request.method ? 20 : 0)
            + (call.request.scheme == request.scheme ? 10 : 0) + asked.intersection(known).count * 2
            - asked.symmetricDifference(known).count
    }
}

extension RecordedRequest {
    /// A request as it came over the wire, without its password. `query` is nil where its address has none.
    package init(_ request: Request, query: String?, credentials: Credentials) {
        let mask = CallMask(
            endpoint: request.endpoint, password: credentials.loginPassword, placeholder: Self.placeholder)
        let passwords = (request.secretsInQuery + request.readableBody.secrets).map(\.text)
        self.init(
            method: request.method, scheme: request.isOverHTTPS ? .https : .http, endpoint: request.endpoint,
            query: query.map { mask.shown(form: Array($0.utf8)) }, contentType: request.contentType,
            body: mask.shown(form: request.body),
            passwordIsWrong: passwords.contains { $0 != credentials.loginPassword }
        )
    }
}
