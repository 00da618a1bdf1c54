/// A call refused: why, and what it is about. What it reads like is up to the endpoint.
package struct Refusal: Error, Equatable, Sendable {
    package let reason: Reason
    /// What takes the place of `xxxx` in the text: an argument, an order number, a value; empty where nothing does.
    package let subject: String

    private init(_ reason: Reason, _ subject: String = "") {
        self.reason = reason
        self.subject = subject
    }

    package var code: ErrorCode { reason.code }

    package static func unrecognized(argument: String) -> Refusal { Refusal(.unrecognizedArgument, argument) }
    package static func missing(argument: String) -> Refusal { Refusal(.missingArgument, argument) }
    package static func invalid(argument: String) -> Refusal { Refusal(.invalidArgument, argument) }
    package static func denied(endpoint: EndpointName) -> Refusal { Refusal(.endpointDenied, endpoint.rawValue) }
    package static func voucherExcludes(_ method: ValidationMethod) -> Refusal {
        Refusal(.voucherExcludes, method.rawValue)
    }
    package static func notAwaitingAuthorization(_ order: OrderNumber) -> Refusal {
        Refusal(.notAwaitingAuthorization, order.description)
    }
    package static func alreadyValidated(domain: String) -> Refusal { Refusal(.alreadyValidated, domain) }

    package static let notOverHTTPS = Refusal(.notOverHTTPS)
    package static let notPost = Refusal(.notPost)
    /// A method that gets no body at all, only its HTTP status.
    package static let methodNotAllowed = Refusal(.notPost, "method")
    package static let unknownError = Refusal(.unknownError)
    package static let loginRefused = Refusal(.loginRefused)
    package static let contextDenied = Refusal(.contextDenied)
    package static let durationNotFound = Refusal(.durationNotFound)
    package static let productNotFound = Refusal(.productNotFound)
    package static let priceNotFound = Refusal(.priceNotFound)
    package static let siteLockFailed = Refusal(.siteLockFailed)
    package static let notEnoughCredit = Refusal(.notEnoughCredit)
    package static let unexpectedState = Refusal(.unexpectedState)
    package static let wildcardOverHTTP = Refusal(.wildcardOverHTTP)
    package static let updateFailed = Refusal(.updateFailed)
    package static let resendImpossible = Refusal(.resendImpossible)
    package static let orderEnded = Refusal(.orderEnded)
    package static let withoutClickThrough = Refusal(.withoutClickThrough)
    package static let withoutCallback = Refusal(.withoutCallback)
    package static let phoneBeingChecked = Refusal(.phoneBeingChecked)
    package static let callbackByTelephone = Refusal(.callbackByTelephone)
}

extension Refusal {
    /// A refusal with a code that was asked for, at an endpoint that has it, about what the call named.
    package static func provoked(
        _ code: ErrorCode, at endpoint: EndpointName, order: Arguments.OrderNaming?
    ) -> Refusal {
        guard let reason = endpoint.endpoint.errorRow(for: code)?.phrases.first?.reason else { return .unknownError }
        let subject =
            switch reason {
            case .notAwaitingAuthorization: order?.reference.text ?? ""
            case .voucherExcludes, .endpointDenied: endpoint.rawValue
            default: order?.argument ?? AutoUpdateDCV.orderNumber.name
            }
        return Refusal(reason, subject)
    }
}
