/// A call refused: why, and what it is about. What it reads like is up to the endpoint.
package struct Refusal: Error, Sendable {
    /// Why the call is refused.
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

    /// The code of its reason.
    package var code: ErrorCode { reason.code }

    /// An argument that the endpoint does not have (-2).
    package static func unrecognized(argument: String) -> Refusal { Refusal(.unrecognizedArgument, argument) }
    /// A required argument that is absent (-3).
    package static func missing(argument: String) -> Refusal { Refusal(.missingArgument, argument) }
    /// An argument whose value is not acceptable (-4).
    package static func invalid(argument: String) -> Refusal { Refusal(.invalidArgument, argument) }
    /// A lack of permission to use an endpoint; `subject` is what the text names.
    package static func denied(_ subject: String) -> Refusal { Refusal(.endpointDenied, subject) }
    /// A validation method that the voucher of the order excludes.
    package static func voucherExcludes(_ method: ValidationMethod) -> Refusal {
        Refusal(.voucherExcludes, method.rawValue)
    }
    /// The order does not await authorization, perhaps because it was authorized before.
    package static func notAwaitingAuthorization(_ order: OrderNumber) -> Refusal {
        Refusal(.notAwaitingAuthorization, order.description)
    }
    /// A domain that needs no validation any more.
    package static func alreadyValidated(domain: String) -> Refusal { Refusal(.alreadyValidated, domain) }

    /// The call came over plain HTTP.
    package static let notOverHTTPS = Refusal(.notOverHTTPS)
    /// The request is not a POST.
    package static let notPost = Refusal(.notPost)
    /// A method that gets no body at all, only its HTTP status.
    package static let methodNotAllowed = Refusal(.notPost, "method")
    /// Only a fault asks for it.
    package static let unknownError = Refusal(.unknownError)
    /// The login does not match, or the account may not log in.
    package static let loginRefused = Refusal(.loginRefused)
    /// The account may not use the endpoint (-91).
    package static let contextDenied = Refusal(.contextDenied)
    /// The product of the order has no duration.
    package static let durationNotFound = Refusal(.durationNotFound)
    /// The product of the order does not exist.
    package static let productNotFound = Refusal(.productNotFound)
    /// The product of the order has no price.
    package static let priceNotFound = Refusal(.priceNotFound)
    /// The synchronization with SiteLock failed.
    package static let siteLockFailed = Refusal(.siteLockFailed)
    /// The price of the order exceeds the credit of the account.
    package static let notEnoughCredit = Refusal(.notEnoughCredit)
    /// The order has ended.
    package static let unexpectedState = Refusal(.unexpectedState)
    /// A wildcard domain cannot be validated by a file on a web server.
    package static let wildcardOverHTTP = Refusal(.wildcardOverHTTP)
    /// The world lets updates of this order fail.
    package static let updateFailed = Refusal(.updateFailed)
    /// Nothing of the order is left to validate, or it has ended.
    package static let resendImpossible = Refusal(.resendImpossible)
    /// The order has ended, or awaits authorization.
    package static let orderEnded = Refusal(.orderEnded)
    /// The order is not EV.
    package static let withoutClickThrough = Refusal(.withoutClickThrough)
    /// The order is neither OV nor EV.
    package static let withoutCallback = Refusal(.withoutCallback)
    /// The telephone number of the customer is still being checked.
    package static let phoneBeingChecked = Refusal(.phoneBeingChecked)
    /// The callback is by telephone, so that there is no mail to send.
    package static let callbackByTelephone = Refusal(.callbackByTelephone)
    /// No address is known that the mail could go to.
    package static let withoutAddress = Refusal(.withoutAddress)
    /// An IP address stands where only a domain will do.
    package static let addressNotAllowed = Refusal(.addressNotAllowed)
    /// The name is one that nobody can have registered.
    package static let internalName = Refusal(.internalName)
    /// The callback or click-through is complete already.
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
        _ grounds: inout Grounds
    ) -> Refusal {
        guard let reason = endpoint.definition.errorRow(for: code)?.phrases.first?.reason else { return .unknownError }
        let order = arguments.orderNaming(&grounds)
        let subject =
            switch reason {
            case .notAwaitingAuthorization: order?.reference.text ?? ""
            case .voucherExcludes, .endpointDenied: arguments.permissionSubject(&grounds)
            default: order?.argument ?? endpoint.definition.mainArgument
            }
        return Refusal(reason, subject).saying(message)
    }
}

extension Arguments {
    /// What a lack of permission is told about: the value that the call asks for, or the endpoint.
    package func permissionSubject(_ grounds: inout Grounds) -> String {
        let asked = (text(of: .newMethod) ?? text(of: .newMethods)).flatMap { ListSeparator.split($0, &grounds).first }
        switch grounds.choice(of: Assumed.permissionSubject) {
        case .value: return asked ?? endpoint.rawValue
        case .endpoint: return endpoint.rawValue
        }
    }
}
