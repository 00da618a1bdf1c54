/// The one list of all assumptions. What each choice does stands in the files of choices beside it.
package enum Assumed {
    /// Whether arguments, login or parts of either are checked first.
    package static let checkOrder = Assumption<CheckOrder>(
        "check-order", "In which order is a call checked?",
        [
            .argumentsFirst: (
                "Arguments first (-2, -3, -4), then the login (-16), the order, its permission and its state.", .assumed
            ),
            .loginFirst: ("The login (-16) first, then arguments, the order, its permission and its state.", .assumed),
            .loginFirstOfAll: ("The login first, and one that is missing is refused as a wrong one (-16).", .assumed),
            .loginPresentFirst: (
                "Whether there is a login (-3), whether it is right (-16), then other arguments.", .assumed
            ),
            .loginBeforeValues: (
                "Unknown and missing arguments (-2, -3), the login (-16), then values (-4).", .assumed
            ),
            .missingFirst: (
                "Missing arguments (-3) before unknown ones (-2), then values (-4) and the login (-16).", .assumed
            ),
            .unknownLast: (
                "Missing arguments (-3), values (-4), unknown arguments (-2), then the login (-16).", .assumed
            ),
            .rowByRow: (
                "Unknown arguments (-2), then -3 and -4 row by row of the page's table, then the login (-16).", .assumed
            ),
        ]
    )
    /// Whether the case of an argument's name matters.
    package static let argumentNames = Assumption<ArgumentNames>(
        "argument-names", "Does the case of an argument's name count?", observed: .anyCase,
        [
            .exact: ("Names count to the letter; another case is an unknown argument (-2).", .documented),
            .anyCase: ("responseformat and LOGINNAME are taken for what they mean.", .observed),
        ]
    )
    /// What happens to arguments in the query string of a POST.
    package static let argumentsInQuery = Assumption<ArgumentsInQuery>(
        "arguments-in-query", "What becomes of arguments in the query string of a POST?", observed: .merged,
        [
            .ignored: ("Only the body is read.", .documented),
            .merged: ("The query string is read first, then the body.", .observed),
        ]
    )
    /// What happens to a body in multipart/form-data.
    package static let multipartBody = Assumption<MultipartBody>(
        "multipart-body", "What becomes of a body in multipart/form-data?", observed: .read,
        [
            .ignored: ("It is not read, so the required arguments are missing (-3).", .documented),
            .read: ("Its fields are read as arguments.", .observed),
        ]
    )
    /// Whether the Content-Type of a request matters, apart from multipart/form-data.
    package static let contentType = Assumption<ContentTypeRole>(
        "content-type", "Does the Content-Type of a request count, but for multipart/form-data?",
        [
            .ignored: (
                "Any other body is read as x-www-form-urlencoded, whatever the field says and when it is absent.",
                .observed
            ),
            .required: (
                "A body that is not called x-www-form-urlencoded is not read, so arguments are missing (-3).", .assumed
            ),
        ]
    )
    /// The spelling of the text of -2.
    package static let unknownArgumentText = Assumption<UnknownArgumentText>(
        "unknown-argument-text", "How does -2 spell its text?", isOfWire: true, observed: .british,
        [
            .page: ("As each page has it: without the name on AutoAuthorize, 'unrecognized' elsewhere.", .documented),
            .british: ("'xxxx' is an unrecognised argument! on all endpoints.", .observed),
            .american: ("'xxxx' is an unrecognized argument! on all endpoints.", .assumed),
        ]
    )
    /// How an argument with an empty value is treated.
    package static let emptyArgument = Assumption<EmptyArgument>(
        "empty-argument", "What is an argument with an empty value?",
        [
            .absent: ("It counts as not sent: -3 where it is required, nothing where it is optional.", .observed),
            .invalid: ("It is an invalid value (-4).", .assumed),
            .missing: ("It is missing (-3), also where it is optional.", .assumed),
        ]
    )
    /// How an argument that is sent twice is treated.
    package static let repeatedArgument = Assumption<RepeatedArgument>(
        "repeated-argument", "What becomes of an argument that is sent twice?", observed: .first,
        [
            .refused: ("-4 on its name.", .assumed),
            .first: ("The first value counts.", .assumed),
            .last: ("The last value counts.", .assumed),
        ]
    )
    /// What separates the elements of a list.
    package static let listSeparator = Assumption<ListSeparators>(
        "list-separator", "What separates the elements of a list?", observed: .blanksOrCommas,
        [
            .blanks: ("Blanks.", .documented),
            .blanksOrCommas: ("Blanks, commas or both.", .sibling),
        ]
    )
    /// Whether the case of UpdateUserOvCallback's action matters.
    package static let callbackActionCase = Assumption<CallbackActionCase>(
        "ov-action-case", "Does the case of UpdateUserOvCallback's action count?", observed: .anyCase,
        [
            .exact: (
                "To the letter; ReplaceEmailAddress is accepted beside replaceEmailAddress, as the page has both.",
                .documented
            ),
            .anyCase: ("Any case is accepted.", .assumed),
        ]
    )
    /// Whether `-` and `_` are the same in a language.
    package static let languageSeparator = Assumption<LanguageSeparator>(
        "language-separator", "Are - and _ the same in a language?",
        [
            .either: ("Each language is accepted with - and with _.", .observed),
            .exact: ("Each language only as the page spells it.", .documented),
        ]
    )
    /// Whether an answer in pairs is percent-encoded.
    package static let responseEncoding = Assumption<ResponseEncoding>(
        "response-encoding", "Is an answer in pairs percent-encoded?", isOfWire: true,
        [
            .encoded: ("x-www-form-urlencoded, as the pages say: + for a blank, %27 for a quote.", .documented),
            .raw: ("With blanks and punctuation as they are, as two of the samples show.", .documented),
        ]
    )
    /// Which endpoints name the argument at fault in errorItem.
    package static let errorItem = Assumption<ErrorItemPresence>(
        "error-item", "Which endpoints name the argument at fault in errorItem?", isOfWire: true,
        [
            .allPairs: ("All that answer in pairs or JSON, for -2, -3 and -4.", .assumed),
            .listed: ("AutoUpdateDCV and ResendDCVEmail, whose pages show it.", .documented),
            .none: ("None.", .assumed),
        ]
    )
    /// Whether the order number in -27 is quoted.
    package static let authorizeQuotes = Assumption<AuthorizeQuotes>(
        "authorize-27-quotes", "Does the order number in -27 stand in quotes?", isOfWire: true,
        [
            .without: ("Order 11111111 is …, as the sample shows.", .documented),
            .quoted: ("Order '11111111' is …, as the table of codes has it.", .documented),
        ]
    )
    /// Whether the text of -47 contains the domain name.
    package static let validatedName = Assumption<ValidatedName>(
        "validated-domain-name", "Is the domainName in the text of -47 to be filled in?", isOfWire: true,
        [
            .literal: ("The text is 'domainName is already validated!', as the page has it.", .documented),
            .filled: ("The domain stands in its place: 'example.com is already validated!'.", .assumed),
        ]
    )
    /// Whether an address next to a method other than EMAIL has to be acceptable.
    package static let spareAddress = Assumption<SpareAddress>(
        "spare-address", "Does an address beside a method other than EMAIL have to be acceptable?",
        [
            .checked: ("It does: \"if specified\", says the page, it must be an acceptable one (-4).", .documented),
            .ignored: ("It is not looked at.", .assumed),
        ]
    )
    /// The code of AutoUpdateDCV for an issued order.
    package static let issuedDCVCode = Assumption<IssuedDCVCode>(
        "issued-dcv-code", "What does AutoUpdateDCV answer for an issued order?",
        [
            .invalidArgument: ("-4 on the argument that named the order, as the page's prose says.", .documented),
            .unexpectedState: ("-139, as the page's table of codes suggests.", .assumed),
        ]
    )
    /// The code of "insufficient permissions" at ResendDCVEmail, which its page lost.
    package static let resendPermissionCode = Assumption<ResendPermissionCode>(
        "resend-permission-code", "Which code has 'insufficient permissions' of ResendDCVEmail, whose page lost it?",
        [
            .voucher: ("-90 Permission denied for using 'voucher' with 'xxxx'.", .assumed),
            .context: ("-91 Permission denied Context.", .sibling),
        ]
    )
    /// The code of "DCV emails cannot be resent" at ResendDCVEmail, which its page lost.
    package static let resendImpossibleCode = Assumption<ResendImpossibleCode>(
        "resend-impossible-code", "Which code has 'DCV emails cannot be resent' of ResendDCVEmail, whose page lost it?",
        [
            .updateFailed: ("-160 The attempt to resend the DCV email(s) did not succeed.", .assumed)
        ]
    )
    /// The answer to HTTP methods other than GET and POST.
    package static let methodNotPost = Assumption<MethodNotPost>(
        "method-not-post", "What do methods other than GET and POST get?",
        [
            .likeGet: ("-17, whatever the method.", .assumed),
            .statusAlone: ("The HTTP status 405 without a body.", .assumed),
            .likePost: ("What a POST gets.", .assumed),
        ]
    )
    /// The answer for an order that does not exist or belongs to another account.
    package static let unknownOrder = Assumption<UnknownOrder>(
        "unknown-order", "What does a call get whose order does not exist or is another account's?",
        [
            .invalidArgument: ("-4 on the argument that named it.", .assumed),
            .unknownError: ("-14 An unknown error occurred!", .assumed),
            .loginRefused: ("-16, as a wrong login.", .assumed),
            .permissionDenied: ("-90, where the page has that code, else -14.", .assumed),
        ]
    )
    /// Which order is meant by a call with orderNumber and baseOrderNumber.
    package static let bothOrderNumbers = Assumption<BothOrderNumbers>(
        "both-order-numbers", "Which order is meant when orderNumber and baseOrderNumber are both sent?",
        [
            .orderNumber: ("The one that orderNumber names; baseOrderNumber is not looked at.", .assumed)
        ]
    )
    /// Which order is meant by a baseOrderNumber that several share.
    package static let baseOrderTarget = Assumption<BaseOrderTarget>(
        "base-order-target", "Which order does a baseOrderNumber name that several share?",
        [
            .newest: ("The one with the highest order number.", .assumed),
            .oldest: ("The one with the lowest order number.", .assumed),
        ]
    )
    /// Whether a validated domain validates its subdomains.
    package static let wildcardParentCovers = Assumption<WildcardParentCovers>(
        "wildcard-parent-covers", "Does a validated domain validate those below it?",
        [
            .emailAndCNAME: ("By EMAIL and CNAME it does, by HTTP(S) it does not.", .sibling),
            .never: ("Each domain has to be validated by itself.", .assumed),
        ]
    )
    /// What happens to blanks before and after a value.
    package static let valueBlanks = Assumption<ValueBlanks>(
        "value-blanks", "What becomes of blanks before and after a value?",
        [
            .kept: ("They are part of the value.", .assumed),
            .trimmed: ("They do not count.", .assumed),
        ]
    )
    /// The answer to a call over plain HTTP that is not a POST either.
    package static let transportOrder = Assumption<TransportOrder>(
        "transport-order", "What does a call over plain HTTP get that is not a POST either?",
        [
            .schemeFirst: ("-1, for plain HTTP.", .assumed),
            .methodFirst: ("-17, for the method.", .assumed),
        ]
    )
    /// The answer to a call over plain HTTP.
    package static let plainHTTP = Assumption<PlainHTTP>(
        "plain-http", "What does a call over plain HTTP get?",
        [
            .refused: ("-1, as the pages say.", .documented),
            .served: ("What it gets over HTTPS.", .assumed),
        ]
    )
    /// Whether the documented limit of newMethods applies.
    package static let listLength = Assumption<ListLength>(
        "list-length", "Does the documented limit of newMethods count?",
        [
            .unlimitedMethods: (
                "255 for lists, and none for newMethods: the documented 32 does not hold three HTTPS_CSR_HASH.",
                .assumed
            ),
            .documented: ("32 for newMethods, as the page has it.", .documented),
        ]
    )

    /// Those that only the bytes, the Content-Type or the HTTP status of an answer rest on, whatever it says.
    package static let ofWire = all.filter(\.isOfWire)

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
            errorStatus.description, lengthUnit.description, valueCase.description, leadingZeros.description,
            domainNameCase.description, trailingDot.description, internationalNames.description,
            addressCase.description, acceptableAddresses.description, emailSyntax.description, phoneSyntax.description,
            conditionOrder.description, beforeAuthorization.description, updateAtomicity.description,
            methodCount.description, addressCount.description, duplicateNames.description, bothForms.description,
            issuedOrderArgument.description, templateIDs.description, neverMailed.description,
            resendAddressScope.description, pastCallbackTime.description, completedStep.description,
            otherKindOfOrder.description, deniedEndpointCode.description, permissionSubject.description,
            siteLockTest.description, callbackMethodChange.description, addressOnFile.description,
            irrelevantArguments.description, resendToAdminAddress.description, inventedTexts.description,
            sameAddressText.description, pathCase.description, unknownNeighbourArgument.description,
            unvalidatedStatus.description,
        ]
}
