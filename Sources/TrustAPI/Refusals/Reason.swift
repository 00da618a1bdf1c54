/// Why a call can be refused. Several reasons can share a code; how each reads on the wire stands in the error table of
/// the endpoint.
package enum Reason: String, CaseIterable, Sendable {
    case notOverHTTPS
    case notPost
    case unrecognizedArgument
    case missingArgument
    case invalidArgument
    case unknownError
    case loginRefused
    case endpointDenied
    case contextDenied
    case voucherExcludes
    case notAwaitingAuthorization
    case durationNotFound
    case productNotFound
    case priceNotFound
    case siteLockFailed
    case notEnoughCredit
    case unexpectedState
    case wildcardOverHTTP
    case alreadyValidated
    case updateFailed
    case resendImpossible
    case orderEnded
    case withoutClickThrough
    case withoutCallback
    case phoneBeingChecked
    case callbackByTelephone
    case withoutAddress
    case stepCompleted
    case addressNotAllowed
    case internalName

    /// The code of a refusal for this reason.
    package var code: ErrorCode {
        switch self {
        case .notOverHTTPS: .notOverHTTPS
        case .notPost: .notPost
        case .unrecognizedArgument: .unrecognizedArgument
        case .missingArgument: .missingArgument
        case .invalidArgument: .invalidArgument
        case .unknownError: .unknownError
        case .loginRefused: .loginRefused
        case .endpointDenied, .voucherExcludes: .permissionDenied
        case .contextDenied: .permissionDeniedContext
        case .notAwaitingAuthorization: .notAwaitingAuthorization
        case .durationNotFound, .productNotFound: .durationOrProductNotFound
        case .priceNotFound: .priceNotFound
        case .siteLockFailed: .siteLockFailed
        case .notEnoughCredit: .notEnoughCredit
        case .unexpectedState: .unexpectedState
        case .wildcardOverHTTP: .wildcardOverHTTP
        case .alreadyValidated: .alreadyValidated
        case .updateFailed, .resendImpossible: .updateFailed
        case .orderEnded, .withoutClickThrough, .withoutCallback, .phoneBeingChecked, .callbackByTelephone,
            .withoutAddress, .stepCompleted:
            .orderRelated
        case .addressNotAllowed: .addressNotAllowed
        case .internalName: .internalName
        }
    }

    /// Whether the refusal is about one argument, which an answer in pairs names in `errorItem`.
    package var namesArgument: Bool {
        switch code {
        case .unrecognizedArgument, .missingArgument, .invalidArgument: true
        default: false
        }
    }

    /// When the simulator answers so, for people.
    package var occasion: String {
        switch self {
        case .notOverHTTPS: "the call came over plain HTTP"
        case .notPost: "the method of the request is not POST"
        case .unrecognizedArgument: "the endpoint has no argument of that name"
        case .missingArgument: "a required argument is missing or empty, or stands where it is not read"
        case .invalidArgument:
            "a value is too long, of the wrong type, not allowed, repeated, or names nothing there is"
        case .unknownError: "a fault asks for it"
        case .loginRefused:
            "login name and password do not match, or the account is locked, expired, or closed to the address or endpoint"
        case .endpointDenied: "the account may not use this endpoint"
        case .contextDenied: "the account may not use this endpoint, and resend-permission-code is -91"
        case .voucherExcludes: "the order was placed with a voucher that excludes the method"
        case .notAwaitingAuthorization:
            "the order does not await authorization, perhaps because it was authorized before"
        case .durationNotFound: "the world finds no duration for the product of the order"
        case .productNotFound: "the world does not find the product of the order"
        case .priceNotFound: "the world finds no price for the product of the order"
        case .siteLockFailed: "the world lets the synchronization with SiteLock fail"
        case .notEnoughCredit: "the price of the order is above the credit of the account"
        case .unexpectedState: "the order was rejected, revoked or cancelled, or has expired"
        case .wildcardOverHTTP: "a wildcard domain was to be validated by a file on a web server"
        case .alreadyValidated: "the domain is validated"
        case .updateFailed: "the world lets updates of this order fail"
        case .resendImpossible: "nothing of the order is left to validate, or the order has ended"
        case .orderEnded: "the order was rejected, revoked or cancelled, has expired, or may not be touched yet"
        case .withoutClickThrough: "the order is not EV"
        case .withoutCallback: "the order is neither OV nor EV"
        case .phoneBeingChecked: "the customer's phone number is still being checked"
        case .callbackByTelephone: "the callback is by telephone, so there is no mail to send"
        case .withoutAddress: "no address is known to which the mail could go"
        case .addressNotAllowed: "the call names an IP address, where only a domain will do"
        case .internalName: "the call names a public suffix, or a name that is used inside networks alone"
        case .stepCompleted: "the callback or the click-through is complete, and completed-step is -20"
        }
    }
}
