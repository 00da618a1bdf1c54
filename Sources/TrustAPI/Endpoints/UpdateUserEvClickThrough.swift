/// The page of UpdateUserEvClickThrough, as data.
package enum UpdateUserEvClickThrough {
    /// What to do about the click-through mail.
    package static let action = Parameter(
        .action, .required, .choice(of: ClickThroughAction.self), limit: .scalars(100),
        "The action to be performed."
    )
    /// The EV order of the mail.
    package static let orderNumber = Parameter(
        .orderNumber, .required, .orderText, limit: .scalars(128),
        "The order number of a certificate for which a click-through is required."
    )
    /// The new recipient, for `ReplaceMailAddress`.
    package static let adminEmailAddress = Parameter(
        .adminEmailAddress,
        .conditional(
            .value(of: .action, among: [ClickThroughAction.replaceMailAddress.rawValue]),
            "This parameter is required for the ReplaceMailAddress action, and optional for other actions."
        ),
        .customerEmail, limit: .scalars(255),
        "User’s email address."
    )

    /// The values of `status`.
    package enum Status: Int, CaseIterable, Sendable {
        case notRelevant = 0
        case done = 1
        case sameAddress = 2

        /// The meaning that the page gives.
        var meaning: String {
            switch self {
            case .notRelevant: "The action was not completed because it is not relevant for current order state."
            case .done: "The action was completed."
            case .sameAddress: "Email address was not replaced because it was the same or it was not changed."
            }
        }

        /// The text of `description`: the page has that of 1; the others are from an older edition, assumed.
        package func description(_ grounds: inout Grounds) -> String {
            if self == .done { return "done, email has been sent" }
            if grounds.choice(of: Assumed.inventedTexts) == .printed { return meaning }
            guard self == .sameAddress else {
                return "Action is not relevant for current order state, was not completed"
            }
            return switch grounds.choice(of: Assumed.sameAddressText) {
            case .short: "Email Address was the same and wasn't changed"
            case .resent: "Email Address was the same and wasn't changed. Email was re-sent"
            }
        }
    }

    /// The answer of a call that was not refused.
    package static func answer(_ status: Status, _ grounds: inout Grounds) -> Answer {
        .done([
            FormField(ResponseRow.statusName, String(status.rawValue)),
            FormField(ResponseRow.descriptionName, status.description(&grounds)),
        ])
    }

    /// The endpoint with its parameters, results, errors and samples.
    package static let endpoint = Endpoint(
        .updateUserEvClickThrough,
        path: "/products/!UpdateUserEvClickThrough",
        purpose: "Sends the click-through mail of an EV order again, to the same or another address.",
        answerForms: AnswerForms(PairsForm()),
        parameters: [
            CommonRows.loginName.row, CommonRows.loginPassword.row, action.row, orderNumber.row, adminEmailAddress.row,
        ],
        responses: [
            CommonRows.errorCode,
            CommonRows.errorMessage,
            ResponseRow(
                ResponseRow.statusName, "The result of the action.",
                values: Status.allCases.map { AllowedValue(String($0.rawValue), $0.meaning) },
                isInEverySuccess: true
            ),
            ResponseRow(
                ResponseRow.descriptionName, "The description of the status code.", isInEverySuccess: true,
                textByStatus: { status, grounds in
                    Int(status).flatMap { Status(rawValue: $0) }.map { $0.description(&grounds) }
                }
            ),
            CommonRows.assumedErrorItem,
        ],
        errors: CommonRows.errors(login: "The user does not have permission for the requested context.") + [
            CommonRows.orderRelated(
                "Order relative errors (see errorMessage for details)",
                meaning: """
                    There are errors related to this specific order. More information will be provided in the errorMessage.
                    """,
                own: [Phrase(.withoutClickThrough, "Order has no EV click-through", standing: .assumed)]
            )
        ],
        consequences: [Consequence(.mail)],
        samples: [
            Sample(
                "Sample request",
                request: CommonRows.sampleLogin + [
                    FormField("action", "ResendEmail"), FormField("orderNumber", "order_number"),
                ]
            ),
            Sample("Sample success response", answer: "errorCode=0&status=1&description=done, email has been sent"),
            Sample("Sample error response", answer: "errorCode=-17&errorMessage=Request used GET rather than POST!"),
        ]
    )
}
