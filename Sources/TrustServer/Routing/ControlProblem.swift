import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustHTTP
import TrustSimulator

/// Why a call of the control API was refused, as `application/problem+json` (RFC 9457).
struct ControlProblem: Error, CustomStringConvertible {
    let status: HTTPResponseStatus
    let detail: String
    /// What is wrong in the body, piece by piece.
    var problems: [Problem] = []
    /// The methods that the path takes.
    var allowed: String?
    /// What else a program may want to know.
    var members: [(String, Node)] = []

    init(_ status: HTTPResponseStatus, _ detail: String) {
        self.status = status
        self.detail = detail
    }

    var description: String { detail }

    init(_ error: any Error) {
        switch error {
        case let problem as ControlProblem:
            self = problem
        case let error as DocumentError:
            self.init(.unprocessableEntity, error.problems.first?.description ?? "The body cannot be used.")
            problems = error.problems
        case let refusal as ActRefusal:
            self.init(refusal.status, refusal.description)
        case let refusal as WorldRefusal:
            self.init(refusal)
        case let unknown as UnknownAssumption:
            self.init(.unprocessableEntity, unknown.description)
        default:
            self.init(.internalServerError, "\(error)")
        }
    }

    private init(_ refusal: WorldRefusal) {
        switch refusal {
        case .noOrder(let number, let known):
            let nearest = Suggestion.sentence(for: number.description, among: known.map(\.description))
            self.init(.notFound, "There is no order \(number).\(nearest)")
        case .noAccount(let name, let known):
            self.init(.notFound, "There is no account '\(name)'.\(Suggestion.sentence(for: name, among: known))")
        case .noOwner(let name, let known):
            let nearest = Suggestion.sentence(for: name, among: known)
            self.init(.unprocessableEntity, "account: there is no account '\(name)'.\(nearest)")
        case .orderExists(let number):
            self.init(.conflict, "There is an order \(number) already. PATCH changes it.")
        case .accountExists(let name):
            self.init(.conflict, "There is an account '\(name)' already. PATCH changes it.")
        case .noOrigin(let name):
            self.init(
                .conflict,
                "The account '\(name)' was added later, so there is nothing to go back to. DELETE removes it.")
        case .faultExists(let id):
            self.init(.conflict, "There is a fault '\(id)' already.")
        case .noFault(let id, let known):
            self.init(.notFound, "There is no fault '\(id)'.\(Suggestion.sentence(for: id, among: known))")
        case .noOrderForFault(let number, let known):
            let nearest = Suggestion.sentence(for: number.description, among: known.map(\.description))
            self.init(.unprocessableEntity, "match.order: there is no order \(number), so it cannot apply.\(nearest)")
        case .identityChange(let field):
            self.init(.unprocessableEntity, "The \(field) stands in the path and cannot be changed.")
        }
    }

    var response: HTTPResponse {
        var members: [(String, Node)] = [
            ("type", "about:blank"), ("title", .string(status.reasonPhrase)),
            ("status", .number(Int(status.code))), ("detail", .string(detail)),
        ]
        members += self.members
        if !problems.isEmpty { members.append(("problems", .list(problems.map(\.node)))) }
        var response = HTTPResponse.json(.map(members), status: status)
        response.head.contentType = "application/problem+json"
        if let allowed { response.head.furtherFields.append(FormField("Allow", allowed)) }
        return response
    }
}

extension ActRefusal {
    fileprivate var status: HTTPResponseStatus {
        switch self {
        case .unknownDomain, .domainNotSaid: .unprocessableEntity
        case .withoutCallback, .withoutClickThrough, .wrongState, .wrongCallbackProgress: .conflict
        }
    }
}

extension Problem {
    fileprivate var node: Node {
        var members: [(String, Node)] = [("message", .string(message))]
        if !path.isEmpty { members.append(("path", .string(path))) }
        if let place { members += [("line", .number(place.line)), ("column", .number(place.column))] }
        return .map(members)
    }
}
