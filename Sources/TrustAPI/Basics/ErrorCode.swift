/// The codes of the error tables, and one more that an assumption can bring.
package enum ErrorCode: Int, CaseIterable, Sendable, Comparable {
    case notOverHTTPS = -1
    case unrecognizedArgument = -2
    case missingArgument = -3
    case invalidArgument = -4
    case unknownError = -14
    case notEnoughCredit = -15
    case loginRefused = -16
    case notPost = -17
    case addressNotAllowed = -19
    case orderRelated = -20
    case notAwaitingAuthorization = -27
    case internalName = -37
    case alreadyValidated = -47
    case permissionDenied = -90
    case permissionDeniedContext = -91
    case durationOrProductNotFound = -114
    case priceNotFound = -115
    case siteLockFailed = -122
    case wildcardOverHTTP = -126
    case unexpectedState = -139
    case updateFailed = -160

    /// Small numbers of the tables first: -1 before -2.
    package static func < (left: ErrorCode, right: ErrorCode) -> Bool { left.rawValue > right.rawValue }
}
