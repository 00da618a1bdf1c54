extension Assumed {
    package static let spelling = Assumption(
        "spelling", "Which spelling have the texts of errors?",
        documented: Spelling.page
    )
    package static let blankEncoding = Assumption(
        "blank-encoding", "How is a blank encoded in an answer in pairs?",
        documented: BlankEncoding.plus
    )
    package static let hexadecimalCase = Assumption(
        "hex-case", "Which case have the digits of a percent sequence in an answer?",
        documented: HexadecimalCase.upper
    )
    package static let unescapedCharacters = Assumption(
        "unescaped-characters", "Which characters of an answer in pairs stay as they are?",
        documented: UnescapedCharacters.form
    )
    package static let fieldOrder = Assumption(
        "field-order", "In which order are the fields of a refusal in pairs?",
        documented: FieldOrder.codeMessageItem
    )
    package static let resultOrder = Assumption(
        "result-order", "In which order are the fields of a success in pairs?",
        documented: ResultOrder.codeStatusDescription
    )
    package static let lineOrder = Assumption(
        "line-order", "In which order are the lines of a refusal?",
        documented: LineOrder.codeFirst
    )
    package static let successMessage = Assumption(
        "success-message", "Which errorMessage has a success in pairs?",
        documented: SuccessMessage.none
    )
    package static let lineEnds = Assumption(
        "line-ends", "What ends a line of an answer but the last?",
        documented: LineEnds.lf
    )
    package static let trailingNewline = Assumption(
        "trailing-newline", "Does a line end follow the last byte of an answer?",
        documented: TrailingNewline.none
    )
    package static let answerContentType = Assumption(
        "answer-content-type", "Which Content-Type has an answer?",
        documented: AnswerContentType.byForm
    )
    package static let answerCharset = Assumption(
        "answer-charset", "Which charset does the Content-Type of an answer name?",
        documented: AnswerCharset.none
    )
    package static let errorStatus = Assumption(
        "error-status", "Which HTTP status has a refusal?",
        documented: ErrorStatus.ok
    )

    /// Those that only the bytes, the Content-Type or the HTTP status of an answer rest on, whatever it says.
    package static let ofWire: [AssumptionDescription] = [
        unknownArgumentText.description, spelling.description, responseEncoding.description,
        blankEncoding.description, hexadecimalCase.description, unescapedCharacters.description,
        fieldOrder.description, resultOrder.description, lineOrder.description, errorItem.description,
        authorizeQuotes.description, validatedName.description, successMessage.description, lineEnds.description,
        trailingNewline.description, answerContentType.description, answerCharset.description,
        errorStatus.description, inventedTexts.description,
    ]
}
