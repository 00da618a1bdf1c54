// The choices about what stands around the fields of an answer: line ends, Content-Type, HTTP status.

/// The choices for `Assumed.lineEnds`.
package enum LineEnds: String, AssumptionChoice {
    case lf, crlf
}

/// The choices for `Assumed.trailingNewline`.
package enum TrailingNewline: String, AssumptionChoice {
    case none
    case lf
    case crlf
    case lfAfterLines = "lf-after-lines"
    case crlfAfterLines = "crlf-after-lines"
    case lfAfterPairs = "lf-after-pairs"
    case crlfAfterPairs = "crlf-after-pairs"
}

/// The choices for `Assumed.answerContentType`.
package enum AnswerContentType: String, AssumptionChoice {
    case byForm = "by-form"
    case plain = "text-plain"
    case html = "text-html"
    case form
    case htmlForLines = "text-html-for-lines"
    case htmlForPairs = "text-html-for-pairs"
    case json
    case xml = "text-xml"
    case bytes = "octet-stream"
    case none
}

/// The choices for `Assumed.answerCharset`.
package enum AnswerCharset: String, AssumptionChoice {
    case none
    case utf8 = "utf-8"
    case capitalUTF8 = "UTF-8"
    case latin1 = "iso-8859-1"
    case capitalLatin1 = "ISO-8859-1"
    case ascii = "us-ascii"
    case tightUTF8 = "utf-8-without-blank"
    case tightCapitalUTF8 = "UTF-8-without-blank"
    case tightLatin1 = "iso-8859-1-without-blank"
    case tightCapitalLatin1 = "ISO-8859-1-without-blank"

    /// What stands behind the type.
    var parameter: String {
        switch self {
        case .none: ""
        case .utf8: "; charset=utf-8"
        case .capitalUTF8: "; charset=UTF-8"
        case .latin1: "; charset=iso-8859-1"
        case .capitalLatin1: "; charset=ISO-8859-1"
        case .ascii: "; charset=us-ascii"
        case .tightUTF8: ";charset=utf-8"
        case .tightCapitalUTF8: ";charset=UTF-8"
        case .tightLatin1: ";charset=iso-8859-1"
        case .tightCapitalLatin1: ";charset=ISO-8859-1"
        }
    }
}

/// The choices for `Assumed.errorStatus`.
package enum ErrorStatus: String, AssumptionChoice {
    case ok = "200"
    case badRequest = "400"
    case forbidden = "403"
    case unprocessable = "422"
    case internalError = "500"
    case byCode = "by-code"

    /// The status of an answer with a code.
    package func status(of code: ErrorCode) -> Int {
        switch self {
        case .ok: return 200
        case .badRequest: return 400
        case .forbidden: return 403
        case .unprocessable: return 422
        case .internalError: return 500
        case .byCode:
            let statuses: [ErrorCode: Int] = [
                .notOverHTTPS: 403, .permissionDenied: 403, .permissionDeniedContext: 403, .loginRefused: 401,
                .notPost: 405, .notEnoughCredit: 402, .unknownError: 500,
            ]
            return statuses[code] ?? 400
        }
    }
}
