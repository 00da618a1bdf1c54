import TrustAPI
import TrustSimulator

/// One thing that happens to a world: a call, an act of the customer or the CA, or time that passes.
enum Move: CustomStringConvertible, Sendable {
    case authorize(OrderNumber, isTest: Bool)
    case update(OrderNumber, [Change], asList: Bool)
    case resend(OrderNumber, to: String?)
    case clickThrough(OrderNumber, replacement: String?)
    case callback(OrderNumber, CallbackAction)
    case act(OrderNumber, Act)
    case wait(seconds: Int)

    /// What an update asks for one domain.
    struct Change: Sendable {
        let domain: String
        let method: ValidationMethod
        let email: String?
    }

    /// The order that the move is about.
    var order: OrderNumber? {
        switch self {
        case .authorize(let order, _), .update(let order, _, _), .resend(let order, _), .clickThrough(let order, _),
            .callback(let order, _), .act(let order, _):
            order
        case .wait: nil
        }
    }

    /// The call that it is; nil for acts and time.
    var request: Request? {
        switch self {
        case .authorize(let order, let isTest):
            Self.request(.autoAuthorize, order, isTest ? [FormField("test", "Y")] : [])
        case .update(let order, let changes, let asList):
            Self.request(.autoUpdateDCV, order, asList ? Self.list(changes) : changes.first.map(Self.single) ?? [])
        case .resend(let order, let email):
            Self.request(.resendDCVEmail, order, email.map { [FormField("dcvEmailAddress", $0)] } ?? [])
        case .clickThrough(let order, let replacement):
            Self.request(
                .updateUserEvClickThrough, order,
                [FormField("action", replacement == nil ? "ResendEmail" : "ReplaceMailAddress")]
                    + (replacement.map { [FormField("adminEmailAddress", $0)] } ?? [])
            )
        case .callback(let order, let action):
            Self.request(
                .updateUserOvCallback, order,
                [
                    FormField("action", action.rawValue), FormField("preferredTimeUTC", "2024-02-02 13:03"),
                    FormField("phoneNumber", "+1 555 0100"), FormField("emailAddress", "a@example.com"),
                ]
            )
        case .act, .wait:
            nil
        }
    }

    private static func request(_ endpoint: EndpointName, _ order: OrderNumber, _ arguments: [FormField]) -> Request {
        let login = [FormField("loginName", ModelWorld.login), FormField("loginPassword", ModelWorld.login)]
        let fields = login + [FormField("orderNumber", order.description)] + arguments
        return Request(endpoint: endpoint, body: FormCoding.encode(fields))
    }

    private static func single(_ change: Change) -> [FormField] {
        [FormField("domainName", change.domain), FormField("newMethod", change.method.rawValue)]
            + (change.email.map { [FormField("newDCVEmailAddress", $0)] } ?? [])
    }

    private static func list(_ changes: [Change]) -> [FormField] {
        [
            FormField("domainNames", changes.map(\.domain).joined(separator: " ")),
            FormField("newMethods", changes.map(\.method.rawValue).joined(separator: " ")),
            FormField("newDCVEmailAddresses", changes.compactMap(\.email).joined(separator: " ")),
        ]
    }

    var description: String {
        switch self {
        case .wait(let seconds): "wait \(seconds) s"
        case .act(let order, let act): "\(act) on \(order)"
        case .authorize, .update, .resend, .clickThrough, .callback:
            request.map { "\($0.endpoint.rawValue) \(String(decoding: $0.body.dropFirst(26), as: UTF8.self))" } ?? ""
        }
    }
}

extension Move {
    /// A move at random, mostly one that does something.
    static func random(_ noise: inout Noise) -> Move {
        let order = noise.pick(ModelWorld.orders)
        switch noise.number(below: 12) {
        case 0, 1: return .authorize(order, isTest: noise.once(in: 4))
        case 2, 3: return .update(order, [change(&noise)], asList: false)
        case 4, 5: return .update(order, (0...noise.number(below: 3)).map { _ in change(&noise) }, asList: true)
        case 6: return .resend(order, to: noise.pick([nil, "admin@example.com", "nobody@example.org"]))
        case 7: return .clickThrough(order, replacement: noise.pick([nil, "a@example.com", "b@example.com"]))
        case 8: return .callback(order, noise.pick(CallbackAction.allCases))
        case 9, 10: return .act(order, act(&noise))
        default: return .wait(seconds: noise.pick([1, 29, 31, 3_600, 90_000]))
        }
    }

    private static func change(_ noise: inout Noise) -> Change {
        let method = noise.pick(ValidationMethod.allCases)
        let email = noise.pick(["admin@example.com", "admin@example.com", "nobody@example.org"])
        return Change(domain: noise.pick(ModelWorld.domains), method: method, email: method == .email ? email : nil)
    }

    private static func act(_ noise: inout Noise) -> Act {
        let kind = noise.pick(Act.Kind.allCases)
        return Act(kind, domain: kind == .validateDomain ? noise.pick(ModelWorld.domains) : nil)
    }
}
