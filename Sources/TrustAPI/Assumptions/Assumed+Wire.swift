extension Assumed {
    /// The spelling of error texts.
    package static let spelling = Assumption<Spelling>(
        "spelling", "Which spelling have the texts of errors?", isOfWire: true,
        [
            .page: ("As each page has it.", .documented),
            .british: ("British throughout: unrecognised, synchronisation, Authorisation.", .assumed),
            .american: ("American throughout: Unrecognized argument! on AutoAuthorize, too.", .assumed),
        ]
    )
    /// How a blank is encoded in an answer in pairs.
    package static let blankEncoding = Assumption<BlankEncoding>(
        "blank-encoding", "How is a blank encoded in an answer in pairs?", isOfWire: true,
        [
            .plus: ("As +, as the samples have it.", .documented),
            .percent: ("As %20.", .assumed),
        ]
    )
    /// The case of the digits of percent sequences in answers.
    package static let hexadecimalCase = Assumption<HexadecimalCase>(
        "hex-case", "Which case have the digits of a percent sequence in an answer?", isOfWire: true,
        [
            .upper: ("Capitals: %2C.", .assumed),
            .lower: ("Small letters: %2c.", .assumed),
        ]
    )
    /// Which characters are not escaped in an answer in pairs.
    package static let unescapedCharacters = Assumption<UnescapedCharacters>(
        "unescaped-characters", "Which characters of an answer in pairs stay as they are?", isOfWire: true,
        [
            .form: ("Letters, digits and * - . _, as forms have it.", .documented),
            .unreserved: ("Letters, digits and - . _ ~, as RFC 3986 has it.", .assumed),
            .component: ("Letters, digits and - . _ ~ ! * ' ( ), as encodeURIComponent has it.", .assumed),
            .formAndTilde: ("Letters, digits and * - . _ ~.", .assumed),
        ]
    )
    /// The order of the fields of a refusal in pairs.
    package static let fieldOrder = Assumption<FieldOrder>(
        "field-order", "In which order are the fields of a refusal in pairs?", isOfWire: true,
        [
            .codeMessageItem: ("errorCode, errorMessage, errorItem, as far as they are there.", .documented),
            .messageCodeItem: ("errorMessage, errorCode, errorItem, as far as they are there.", .assumed),
            .codeItemMessage: ("errorCode, errorItem, errorMessage, as far as they are there.", .assumed),
            .messageItemCode: ("errorMessage, errorItem, errorCode, as far as they are there.", .assumed),
            .itemCodeMessage: ("errorItem, errorCode, errorMessage, as far as they are there.", .assumed),
            .itemMessageCode: ("errorItem, errorMessage, errorCode, as far as they are there.", .assumed),
        ]
    )
    /// The order of the fields of a success in pairs.
    package static let resultOrder = Assumption<ResultOrder>(
        "result-order", "In which order are the fields of a success in pairs?", isOfWire: true,
        [
            .codeStatusDescription: ("errorCode, status, description, as far as they are there.", .documented),
            .statusCodeDescription: ("status, errorCode, description, as far as they are there.", .assumed),
            .statusDescriptionCode: ("status, description, errorCode, as far as they are there.", .assumed),
            .codeDescriptionStatus: ("errorCode, description, status, as far as they are there.", .assumed),
            .descriptionStatusCode: ("description, status, errorCode, as far as they are there.", .assumed),
        ]
    )
    /// The order of the lines of a refusal.
    package static let lineOrder = Assumption<LineOrder>(
        "line-order", "In which order are the lines of a refusal?", isOfWire: true,
        [
            .codeFirst: ("The code, then the message, as the sample has it.", .documented),
            .messageFirst: ("The message, then the code.", .assumed),
        ]
    )
    /// The errorMessage of a success in pairs.
    package static let successMessage = Assumption<SuccessMessage>(
        "success-message", "Which errorMessage has a success in pairs?", isOfWire: true,
        [
            .none: ("None.", .documented),
            .empty: ("An empty one, behind the code.", .assumed),
        ]
    )
    /// What separates the lines of an answer.
    package static let lineEnds = Assumption<LineEnds>(
        "line-ends", "What ends a line of an answer but the last?", isOfWire: true,
        [
            .lf: ("LF.", .assumed),
            .crlf: ("CRLF.", .assumed),
        ]
    )
    /// Whether a line end follows the last byte of an answer.
    package static let trailingNewline = Assumption<TrailingNewline>(
        "trailing-newline", "Does a line end follow the last byte of an answer?", isOfWire: true,
        [
            .none: ("No, the last byte is that of a value.", .assumed),
            .lf: ("LF, after every answer.", .assumed),
            .crlf: ("CRLF, after every answer.", .assumed),
            .lfAfterLines: ("LF, after answers in lines.", .assumed),
            .crlfAfterLines: ("CRLF, after answers in lines.", .assumed),
            .lfAfterPairs: ("LF, after answers in pairs.", .assumed),
            .crlfAfterPairs: ("CRLF, after answers in pairs.", .assumed),
        ]
    )
    /// The Content-Type of answers.
    package static let answerContentType = Assumption<AnswerContentType>(
        "answer-content-type", "Which Content-Type has an answer?", isOfWire: true,
        [
            .byForm: (
                "application/x-www-form-urlencoded for pairs, text/plain for lines, application/json for JSON.",
                .documented
            ),
            .plain: ("text/plain.", .assumed),
            .html: ("text/html.", .assumed),
            .form: ("application/x-www-form-urlencoded.", .assumed),
            .htmlForLines: ("text/html for lines, application/x-www-form-urlencoded for pairs.", .assumed),
            .htmlForPairs: ("text/html for pairs, text/plain for lines.", .assumed),
            .json: ("application/json.", .assumed),
            .xml: ("text/xml.", .assumed),
            .bytes: ("application/octet-stream.", .assumed),
            .none: ("None at all.", .assumed),
        ]
    )
    /// The charset in the Content-Type of answers.
    package static let answerCharset = Assumption<AnswerCharset>(
        "answer-charset", "Which charset does the Content-Type of an answer name?", isOfWire: true,
        [
            .none: ("None.", .assumed),
            .utf8: ("'; charset=utf-8' behind the type.", .assumed),
            .capitalUTF8: ("'; charset=UTF-8' behind the type.", .assumed),
            .latin1: ("'; charset=iso-8859-1' behind the type.", .assumed),
            .capitalLatin1: ("'; charset=ISO-8859-1' behind the type.", .assumed),
            .ascii: ("'; charset=us-ascii' behind the type.", .assumed),
            .tightUTF8: ("';charset=utf-8' behind the type.", .assumed),
            .tightCapitalUTF8: ("';charset=UTF-8' behind the type.", .assumed),
            .tightLatin1: ("';charset=iso-8859-1' behind the type.", .assumed),
            .tightCapitalLatin1: ("';charset=ISO-8859-1' behind the type.", .assumed),
        ]
    )
    /// The HTTP status of refusals.
    package static let errorStatus = Assumption<ErrorStatus>(
        "error-status", "Which HTTP status has a refusal?", isOfWire: true,
        [
            .ok: ("200, as a success: the code is in the body.", .assumed),
            .badRequest: ("400.", .assumed),
            .forbidden: ("403.", .assumed),
            .unprocessable: ("422.", .assumed),
            .internalError: ("500.", .assumed),
            .byCode: (
                "403 for -1 and -90, 401 for -16, 405 for -17, 402 for -15, 500 for -14, 400 for all others.", .assumed
            ),
        ]
    )
}
