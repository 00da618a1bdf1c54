/// The rows that the pages share, word for word.
enum CommonRows {
    static let loginName = Parameter(
        .loginName, .required, .text, limit: .scalars(64),
        "The account username. This value is case sensitive."
    )
    static let loginPassword = Parameter(
        .loginPassword, .required, .text, limit: .scalars(128), secret: true,
        "The account password. This value is case sensitive."
    )

    /// Whether a name is that of a part of the login.
    static func isLogin(_ name: String) -> Bool { name == loginName.name || name == loginPassword.name }

    static let notOverHTTPS = ErrorRow(
        .notOverHTTPS, "Request was not made over https!", meaning: "The request must use HTTPS protocol."
    )
    static let unrecognizedArgument = unrecognizedArgument("'xxxx' is an unrecognized argument!")
    static let missingArgument = ErrorRow(
        .missingArgument, "The 'xxxx' argument is missing!",
        meaning: "The required argument is missing from the request."
    )
    static let invalidArgument = ErrorRow(
        .invalidArgument, "The value of the 'xxxx' argument is invalid!",
        meaning: "The argument value does not meet validation requirements."
    )
    static let unknownError = ErrorRow(
        .unknownError, "An unknown error occurred!", meaning: "An unknown error occurred."
    )
    static let notPost = ErrorRow(
        .notPost, "Request used GET rather than POST!", meaning: "The request method should be POST."
    )

    /// The errors of pages that begin with these, in this order; `login` is how the page explains -16.
    static func errors(login meaning: String) -> [ErrorRow] {
        [
            notOverHTTPS, unrecognizedArgument, missingArgument, invalidArgument, unknownError,
            loginRefused(meaning: meaning), notPost,
        ]
    }

    /// -2, whose text differs from page to page and from what the live server was seen to say.
    static func unrecognizedArgument(_ printed: String) -> ErrorRow {
        ErrorRow(
            .unrecognizedArgument, printed, meaning: "The provided argument is not recognized.",
            phrases: [
                Phrase(.unrecognizedArgument, printed),
                Phrase(
                    .unrecognizedArgument, "'xxxx' is an unrecognised argument!",
                    wording: .british, standing: .observed
                ),
                Phrase(
                    .unrecognizedArgument, "'xxxx' is an unrecognized argument!",
                    wording: .american, standing: .assumed
                ),
            ]
        )
    }

    /// -16, which each page explains in its own way.
    static func loginRefused(meaning: String) -> ErrorRow {
        ErrorRow(
            .loginRefused,
            "Incorrect login details, account is locked, password has expired or your source IP is blocked.",
            meaning: meaning
        )
    }

    /// -20, which has no text of its own on either page.
    static func orderRelated(_ printed: String, meaning: String, own: [Phrase]) -> ErrorRow {
        ErrorRow(
            .orderRelated, printed, meaning: meaning,
            varies: .whole,
            phrases: own + [
                Phrase(.orderEnded, "Order is not active", standing: .assumed),
                Phrase(.stepCompleted, "Action is not relevant for current order state", standing: .assumed),
                Phrase(.withoutAddress, "Order has no email address", standing: .assumed),
            ]
        )
    }

    static let loginMeaning = """
        Authentication has failed due to one of the specified reasons. Verify your login credentials or check account \
        restrictions.
        """

    static let errorCode = ResponseRow(
        ResponseRow.errorCodeName, "The numeric code indicating the result of the request."
    )
    static let errorMessage = ResponseRow(ResponseRow.errorMessageName, "The explanation of the error.")
    /// Where a page does not show `errorItem`, the other pages in pairs do.
    static let assumedErrorItem = ResponseRow(
        ResponseRow.errorItemName, "The name of the argument at fault, for -2, -3 and -4.", standing: .assumed
    )

    /// The arguments that every sample call begins with.
    static let sampleLogin = [
        FormField("loginName", "login_name"), FormField("loginPassword", "login_password"),
    ]
}
