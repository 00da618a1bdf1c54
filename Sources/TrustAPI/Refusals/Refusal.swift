/// A call refused: why, and what it is about. What it reads like is up to the endpoint.
package struct Refusal: Error, Sendable {
    package let reason: Reason
    /// What takes the place of `xxxx` in the text: an argument, an order number, a value; empty where nothing does.
    package let subject: String
    /// The part of the text that the page leaves open, where somebody gave it: details, or all of it.
    package private(set) var message: String?
    /// Why, with the values of the call at hand: the end of the sentence that begins with "because".
    package private(set) var because: String

    private init(_ reason: Reason, _ subject: String = "") {
        self.reason = reason
        self.subject = subject
        because = reason.occasion
    }

    package var code: ErrorCode { reason.code }

    package static func unrecognized(argument: String) -> Refusal { Refusal(.unrecognizedArgument, argument) }
    package static func missing(argument: String) -> Refusal { Refusal(.missingArgument, argument) }
    package static func invalid(argument: String) -> Refusal { Refusal(.invalidArgument, argument) }
    /// A lack of permission to use an endpoint; `subject` is what the text names.
    package static func denied(_ subject: String) -> Refusal { Refusal(.endpointDenied, subject) }
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
    package static let withoutAddress = Refusal(.withoutAddress)
    package static let stepCompleted = Refusal(.stepCompleted)

    /// The same refusal with its reason in this call.
    package func because(_ words: String) -> Refusal {
        var refusal = self
        refusal.because = words
        return refusal
    }

    /// The same refusal with what the page leaves open of its text.
    package func saying(_ message: String?) -> Refusal {
        var refusal = self
        refusal.message = message
        return refusal
    }
}

/// Two refusals are the same if a client is told the same.
extension Refusal: Equatable {
    package static func == (left: Refusal, right: Refusal) -> Bool {
        left.reason == right.reason && left.subject == right.subject && left.message == right.message
    }
}

extension Refusal {
    /// A refusal with a code that was asked for, at an endpoint that has it, about what the call named: its order, the value
    /// that it asks for.
    package static func provoked(
        _ code: ErrorCode, at endpoint: EndpointName, by arguments: Arguments, saying message: String? = nil,
        _ why: inout Grounds
    ) -> Refusal {
        guard let reason = endpoint.endpoint.errorRow(for: code)?.phrases.first?.reason else { return .unknownError }
        let order = arguments.orderNaming(&why)
        let subject =
            switch reason {
            case .notAwaitingAuthorization: order?.reference.text ?? ""
            case .voucherExcludes, .endpointDenied: arguments.permissionSubject(&why)
            default: order?.argument ?? ParameterName.orderNumber.rawValue
            }
        return Refusal(reason, subject).saying(message)
    }
}

extension Arguments {
    /// What a lack of permission is told about: the value that the call asks for, or the endpoint.
    package func permissionSubject(_ why: inout Grounds) -> String {
        let asked = (text(of: .newMethod) ?? text(of: .newMethods)).flatMap { ListSeparator.split($0, &why).first }
        switch why.choice(of: Assumed.permissionSubject) {
        case .value: return asked ?? endpoint.rawValue
        case .endpoint: return endpoint.rawValue
        }
    }
}
