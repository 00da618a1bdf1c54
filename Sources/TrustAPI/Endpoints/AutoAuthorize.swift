/// The page of AutoAuthorize, as data.
package enum AutoAuthorize {
    /// The order to authorize.
    package static let orderNumber = Parameter(
        .orderNumber, .required, .orderInteger,
        "The order number of the order to be authorized."
    )
    /// Whether the call only pretends to authorize.
    package static let test = Parameter(
        .test, .optional,
        .yesNo(yes: "The certificate will not actually be authorized.", no: "The certificate will be authorized."),
        limit: .scalars(1),
        "Indicates whether the authorization is a test operation. If omitted, the value defaults to N."
    )
    /// Whether the free products of the Sectigo Web Platform are left out.
    package static let disableSWP = Parameter(
        .disableSWP, .optional,
        .yesNo(
            yes: "Free web products will not be added to this SSL certificate order.",
            no: "Free web products will be added to SSL certificate when applicable."
        ),
        limit: .scalars(1),
        """
        Indicates whether the Sectigo Web Platform (SWP) feature is disabled for the authorization. If omitted, the value \
        defaults to N.
        """
    )

    /// The endpoint with its parameters, results, errors and samples.
    package static let endpoint = Endpoint(
        .autoAuthorize,
        path: "/products/!AutoAuthorize",
        purpose: "Authorizes an order that awaits authorization, and pays for it.",
        answerForms: AnswerForms(
            LinesForm(results: [ResponseRow.siteLockUserName, ResponseRow.siteLockSiteName])),
        parameters: [
            CommonRows.loginName.row, CommonRows.loginPassword.row, orderNumber.row, test.row, disableSWP.row,
        ],
        responses: [
            ResponseRow(ResponseRow.errorCodeName, "A numeric code that identifies the type of the error."),
            ResponseRow(ResponseRow.errorMessageName, "The error message."),
            ResponseRow(
                ResponseRow.siteLockUserName,
                "The SiteLock user ID. Only present if a SiteLock licence is the only product ordered."
            ),
            ResponseRow(
                ResponseRow.siteLockSiteName,
                "The SiteLock site ID (string). Only present if a SiteLock licence is the only product ordered."
            ),
        ],
        errors: [
            CommonRows.notOverHTTPS,
            CommonRows.unrecognizedArgument("Unrecognised argument!"),
            CommonRows.missingArgument,
            CommonRows.invalidArgument,
            CommonRows.unknownError,
            ErrorRow(
                .notEnoughCredit, "Not enough credit!",
                meaning: "The user does not have enough credit to perform the requested action."
            ),
            CommonRows.loginRefused(meaning: CommonRows.loginMeaning),
            CommonRows.notPost,
            notAwaitingAuthorization,
            ErrorRow(
                .durationOrProductNotFound,
                """
                Error while getting duration! or PPP not found! (additional details may also be provided – product ID, \
                duration, etc.)
                """,
                meaning: "The request has failed due to an issue with the duration or product ID.",
                varies: .details,
                phrases: [
                    Phrase(.durationNotFound, "Error while getting duration!"),
                    Phrase(.productNotFound, "PPP not found!"),
                ]
            ),
            ErrorRow(
                .priceNotFound,
                """
                No price found for the product! (additional details may also be provided – product ID or name, pricing band \
                ID, etc.)
                """,
                meaning: "The request has failed due to a missing price for the specified product.",
                varies: .details,
                phrases: [Phrase(.priceNotFound, "No price found for the product!")]
            ),
            ErrorRow(
                .siteLockFailed, "a generic error that shows the SiteLock synchronous sync errors",
                meaning: "The request has failed due to a generic error with the SiteLock synchronous sync.",
                varies: .whole,
                phrases: [Phrase(.siteLockFailed, "SiteLock synchronization failed!", standing: .assumed)]
            ),
        ],
        consequences: [Consequence(.payment, .unless(.value(of: .test, among: ["Y"])))],
        samples: [
            Sample("Sample request", request: CommonRows.sampleLogin + [FormField("orderNumber", "order_number")]),
            Sample("Sample success response", answer: "0\n11111111\n22222222"),
            Sample(
                "Sample error response",
                answer: "-27\nOrder 11111111 is not currently Awaiting Authorization/Rejection!"
            ),
        ]
    )

    /// The table quotes the order number, the sample does not; the sample is what the wire shows.
    private static let notAwaitingAuthorization = ErrorRow(
        .notAwaitingAuthorization, "Order 'xxxx' is not currently Awaiting Authorization/Rejection!",
        meaning: "The order is not in a state that allows it to be authorized or rejected.",
        phrases: [
            Phrase(.notAwaitingAuthorization, "Order xxxx is not currently Awaiting Authorization/Rejection!"),
            Phrase(
                .notAwaitingAuthorization, "Order 'xxxx' is not currently Awaiting Authorization/Rejection!",
                wording: .quoted
            ),
        ]
    )
}
