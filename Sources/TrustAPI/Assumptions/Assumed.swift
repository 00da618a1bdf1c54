/// The one list of all assumptions. What each choice does stands in the files of choices beside it.
package enum Assumed {
    package static let checkOrder = Assumption(
        "check-order", "In which order is a call checked?",
        documented: CheckOrder.argumentsFirst
    )
    package static let argumentNames = Assumption(
        "argument-names", "Does the case of an argument's name count?",
        documented: ArgumentNames.exact, observed: .anyCase
    )
    package static let argumentsInQuery = Assumption(
        "arguments-in-query", "What becomes of arguments in the query string of a POST?",
        documented: ArgumentsInQuery.ignored, observed: .merged
    )
    package static let multipartBody = Assumption(
        "multipart-body", "What becomes of a body in multipart/form-data?",
        documented: MultipartBody.ignored, observed: .read
    )
    package static let contentType = Assumption(
        "content-type", "Does the Content-Type of a request count, but for multipart/form-data?",
        documented: ContentTypeRole.ignored
    )
    package static let unknownArgumentText = Assumption(
        "unknown-argument-text", "How does -2 spell its text?",
        documented: UnknownArgumentText.page, observed: .british
    )
    package static let emptyArgument = Assumption(
        "empty-argument", "What is an argument with an empty value?",
        documented: EmptyArgument.absent
    )
    package static let repeatedArgument = Assumption(
        "repeated-argument", "What becomes of an argument that is sent twice?",
        documented: RepeatedArgument.refused, observed: .first
    )
    package static let listSeparator = Assumption(
        "list-separator", "What separates the elements of a list?",
        documented: ListSeparators.blanks, observed: .blanksOrCommas
    )
    package static let callbackActionCase = Assumption(
        "ov-action-case", "Does the case of UpdateUserOvCallback's action count?",
        documented: CallbackActionCase.exact, observed: .anyCase
    )
    package static let languageSeparator = Assumption(
        "language-separator", "Are - and _ the same in a language?",
        documented: LanguageSeparator.either
    )
    package static let responseEncoding = Assumption(
        "response-encoding", "Is an answer in pairs percent-encoded?",
        documented: ResponseEncoding.encoded
    )
    package static let errorItem = Assumption(
        "error-item", "Which endpoints name the argument at fault in errorItem?",
        documented: ErrorItemPresence.allPairs
    )
    package static let authorizeQuotes = Assumption(
        "authorize-27-quotes", "Does the order number in -27 stand in quotes?",
        documented: AuthorizeQuotes.without
    )
    package static let validatedName = Assumption(
        "validated-domain-name", "Is the domainName in the text of -47 to be filled in?",
        documented: ValidatedName.literal
    )
    package static let spareAddress = Assumption(
        "spare-address", "Does an address beside a method other than EMAIL have to be acceptable?",
        documented: SpareAddress.checked
    )
    package static let issuedDCVCode = Assumption(
        "issued-dcv-code", "What does AutoUpdateDCV answer for an issued order?",
        documented: IssuedDCVCode.invalidArgument
    )
    package static let resendPermissionCode = Assumption(
        "resend-permission-code", "Which code has 'insufficient permissions' of ResendDCVEmail, whose page lost it?",
        documented: ResendPermissionCode.voucher
    )
    package static let resendImpossibleCode = Assumption(
        "resend-impossible-code", "Which code has 'DCV emails cannot be resent' of ResendDCVEmail, whose page lost it?",
        documented: ResendImpossibleCode.updateFailed
    )
    package static let methodNotPost = Assumption(
        "method-not-post", "What do methods other than GET and POST get?",
        documented: MethodNotPost.likeGet
    )
    package static let unknownOrder = Assumption(
        "unknown-order", "What does a call get whose order does not exist or is another account's?",
        documented: UnknownOrder.invalidArgument
    )
    package static let bothOrderNumbers = Assumption(
        "both-order-numbers", "Which order is meant when orderNumber and baseOrderNumber are both sent?",
        documented: BothOrderNumbers.orderNumber
    )
    package static let baseOrderTarget = Assumption(
        "base-order-target", "Which order does a baseOrderNumber name that several share?",
        documented: BaseOrderTarget.newest
    )
    package static let wildcardParentCovers = Assumption(
        "wildcard-parent-covers", "Does a validated domain validate those below it?",
        documented: WildcardParentCovers.emailAndCNAME
    )
    package static let valueBlanks = Assumption(
        "value-blanks", "What becomes of blanks before and after a value?",
        documented: ValueBlanks.kept
    )
    package static let transportOrder = Assumption(
        "transport-order", "What does a call over plain HTTP get that is not a POST either?",
        documented: TransportOrder.schemeFirst
    )
    package static let plainHTTP = Assumption(
        "plain-http", "What does a call over plain HTTP get?",
        documented: PlainHTTP.refused
    )
    package static let listLength = Assumption(
        "list-length", "Does the documented limit of newMethods count?",
        documented: ListLength.unlimitedMethods
    )

    /// Every assumption, in the order in which a list shows them.
    package static let all: [AssumptionDescription] =
        [
            checkOrder.description, argumentNames.description, argumentsInQuery.description, multipartBody.description,
            contentType.description, unknownArgumentText.description, emptyArgument.description,
            repeatedArgument.description, listSeparator.description, callbackActionCase.description,
            languageSeparator.description, responseEncoding.description, errorItem.description,
            authorizeQuotes.description, validatedName.description, spareAddress.description, issuedDCVCode.description,
            resendPermissionCode.description, resendImpossibleCode.description, methodNotPost.description,
            unknownOrder.description, bothOrderNumbers.description, baseOrderTarget.description,
            wildcardParentCovers.description, listLength.description, valueBlanks.description,
            transportOrder.description, plainHTTP.description, spelling.description, blankEncoding.description,
            hexadecimalCase.description, unescapedCharacters.description, fieldOrder.description,
            resultOrder.description, lineOrder.description, successMessage.description, lineEnds.description,
            trailingNewline.description, answerContentType.description, answerCharset.description,
            errorStatus.description,
        ] + aboutOrders
}
