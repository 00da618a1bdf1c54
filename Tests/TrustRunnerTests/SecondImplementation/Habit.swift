/// A way in which the second implementation departs from the documents.
enum Habit: String, CaseIterable, Sendable {
    case britishSpelling
    case percentBlanks
    case smallHexDigits
    case messageBeforeCode
    case crlf
    case trailingNewline
    case loginFirst
    case html
    case badRequest
    case anyCaseOfNames
    case queryCounts
    case lastOfRepeated
    case noErrorItem

    /// The assumptions that say so, with their values.
    var assumptions: [String: String] {
        switch self {
        case .britishSpelling: ["unknown-argument-text": "british"]
        case .percentBlanks: ["blank-encoding": "percent"]
        case .smallHexDigits: ["hex-case": "lower"]
        case .messageBeforeCode: ["field-order": "message-code-item", "line-order": "message-first"]
        case .crlf: ["line-ends": "crlf"]
        case .trailingNewline: ["trailing-newline": "lf"]
        case .loginFirst: ["check-order": "login-first-of-all"]
        case .html: ["answer-content-type": "text-html"]
        case .badRequest: ["error-status": "400"]
        case .anyCaseOfNames: ["argument-names": "any-case"]
        case .queryCounts: ["arguments-in-query": "merged"]
        case .lastOfRepeated: ["repeated-argument": "last"]
        case .noErrorItem: ["error-item": "none"]
        }
    }

    /// The classes of differences that it makes.
    var classes: Set<String> {
        switch self {
        case .britishSpelling: ["spelling", "text"]
        case .percentBlanks, .smallHexDigits: ["encoding"]
        case .messageBeforeCode: ["fieldOrder"]
        case .crlf, .trailingNewline: ["lineEnds"]
        case .loginFirst: ["code"]
        case .html: ["contentType"]
        case .badRequest: ["status"]
        case .anyCaseOfNames: ["code"]
        case .queryCounts: ["code", "text", "fields"]
        case .lastOfRepeated: ["code", "text", "fields"]
        case .noErrorItem: ["fields"]
        }
    }
}
