/// The page of UpdateUserOvCallback, as data.
package enum UpdateUserOvCallback {
    /// What to do about the callback.
    package static let action = Parameter(
        .action, .required, .choice(read: CallbackAction.read), limit: .scalars(100),
        "The action to be performed."
    )
    /// The OV or EV order of the callback.
    package static let orderNumber = Parameter(
        .orderNumber, .required, .orderText, limit: .scalars(128),
        "The order number of a certificate for which a callback is required."
    )
    /// The new telephone number, for `ReplacePhone`.
    package static let phoneNumber = Parameter(
        .phoneNumber,
        .conditional(
            .action(among: [.replacePhone]),
            "This parameter is required for the action ReplacePhone."
        ),
        .phone, limit: .scalars(32),
        "The customer’s new phone number."
    )
    /// The new address, for `ReplaceEmailAddress`.
    package static let emailAddress = Parameter(
        .emailAddress,
        .conditional(
            .action(among: [.replaceEmailAddress]),
            "This parameter is required for action ReplaceEmailAddress."
        ),
        .customerEmail, limit: .scalars(255),
        "The customer’s new email address."
    )
    /// When to call, for `ScheduledCallback`: `yyyy-mm-dd hh24:mi` in UTC.
    package static let preferredTimeUTC = Parameter(
        .preferredTimeUTC,
        .conditional(
            .action(among: [.manualCallback, .scheduledCallback]),
            "This parameter is required for the ManualCallback and ScheduledCallback actions."
        ),
        .minute, limit: .scalars(30),
        "The date and time for a callback. The format must be yyyy-mm-dd hh24:mi."
    )
    /// The extension to dial after the telephone number.
    package static let extensionNumber = Parameter(
        .extensionNumber, .optional, .text, limit: .scalars(5),
        """
        The extension number for the callback. This parameter is only for the ManualCallback and ScheduledCallback actions.
        """
    )
    /// The language of the callback; English if omitted.
    package static let language = Parameter(
        .language, .optional, .choice(read: CallbackLanguage.read), limit: .scalars(5),
        "The language for the callback. If not specified, the value is default to en-us."
    )
    /// Notes for the support team.
    package static let comments = Parameter(
        .comments, .optional, .text, limit: .scalars(2000),
        """
        Some comments for the Sectigo Support team. This parameter is only for the ManualCallback and ScheduledCallback \
        actions.
        """
    )

    /// The values of `status`.
    package enum Status: Int, CaseIterable, Sendable {
        case notDone = 0
        case done = 1

        /// The meaning that the page gives.
        var meaning: String {
            switch self {
            case .notDone: "The action was not completed."
            case .done: "The action was successfully completed."
            }
        }
    }

    /// The answer of a call that was not refused.
    package static func answer(_ status: Status) -> Answer {
        .done([FormField(ResponseRow.statusName, String(status.rawValue))])
    }

    /// The endpoint with its parameters, results, errors and samples.
    package static let endpoint = Endpoint(
        .updateUserOvCallback,
        path: "/products/!UpdateUserOvCallback",
        purpose: "Arranges the callback of an OV or EV order, by telephone or by email.",
        answerForms: AnswerForms(PairsForm()),
        parameters: [
            CommonRows.loginName.row, CommonRows.loginPassword.row, action.row, orderNumber.row, phoneNumber.row,
            emailAddress.row, preferredTimeUTC.row, extensionNumber.row, language.row, comments.row,
        ],
        responses: [
            CommonRows.errorCode,
            CommonRows.errorMessage,
            ResponseRow(
                ResponseRow.statusName, "The result of the action.",
                values: Status.allCases.map { AllowedValue(String($0.rawValue), $0.meaning) },
                isInEverySuccess: true
            ),
            CommonRows.assumedErrorItem,
        ],
        errors: CommonRows.errors(login: "The request has failed due to authentication issues.") + [
            CommonRows.orderRelated(
                "Action specific errors (see errorMessage for details)",
                meaning: """
                    The error is specific to the action being performed. The error message varies based on the action.
                    """,
                own: [
                    Phrase(.phoneBeingChecked, "Sectigo is still checking customer's phone number"),
                    Phrase(.withoutCallback, "Order has no callback", standing: .assumed),
                    Phrase(.callbackByTelephone, "Callback method is not Email", standing: .assumed),
                ]
            )
        ],
        consequences: [
            Consequence(
                .telephoneCall, .when(.action(among: [.scheduledCallback, .manualCallback, .replacePhone]))
            ),
            Consequence(.mail, .when(.action(among: [.replaceEmailAddress, .sendCallbackEmail]))),
        ],
        samples: [
            Sample(
                "Sample request",
                request: CommonRows.sampleLogin + [
                    FormField("action", "ScheduledCallback"), FormField("orderNumber", "order_number"),
                    FormField("preferredTimeUTC", "2024-02-02 13:03"),
                ]
            ),
            Sample("Sample success response", answer: "errorCode=0&status=1"),
            Sample(
                "Sample error response",
                answer: "errorCode=-20&errorMessage=Sectigo+is+still+checking+customer%27s+phone+number"
            ),
        ]
    )
}

extension Condition {
    /// The call asks for one of these actions.
    fileprivate static func action(among actions: [CallbackAction]) -> Condition {
        .value(of: .action, among: actions.map(\.rawValue))
    }
}
