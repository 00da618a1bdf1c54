/// The page of ResendDCVEmail, as data. The page at hand lost its names, codes and texts; those of the parameters are
/// from an undamaged edition (`sibling`), two of the error rows are assumed.
package enum ResendDCVEmail {
    /// The login name; its row on this page is damaged.
    package static let loginName = Parameter(
        .loginName, .required, .text, limit: .scalars(64), standing: .sibling, CommonRows.loginName.row.about
    )
    /// The password; its row on this page is damaged.
    package static let loginPassword = Parameter(
        .loginPassword, .required, .text, limit: .scalars(128), secret: true, standing: .sibling,
        CommonRows.loginPassword.row.about
    )
    /// The order whose validation mails are sent again.
    package static let orderNumber = Parameter(
        .orderNumber,
        .conditional(.without(.baseOrderNumber), "Required if baseOrderNumber is not provided."),
        .orderInteger, standing: .sibling,
        "The order number of a certificate for which Domain Control Validation (DCV) is required."
    )
    /// The base order number, instead of `orderNumber`.
    package static let baseOrderNumber = Parameter(
        .baseOrderNumber,
        .conditional(.without(.orderNumber), "Required if orderNumber is not provided."),
        .orderInteger, standing: .sibling,
        "The base order number previously returned to the account."
    )
    /// The address to mail instead of the last one.
    package static let dcvEmailAddress = Parameter(
        .dcvEmailAddress, .optional, .text, limit: .scalars(255), standing: .sibling,
        """
        The email address to which the DCV email should now be sent. It must be one of the values returned by \
        GetDCVEmailAddressList within the last 24 hours. It can be omitted if the DCV email has been sent previously: then \
        the email goes to the address to which it was last sent.
        """
    )
    /// The mail template that the account wants.
    package static let dcvTemplateID = Parameter(
        .dcvTemplateID, .optional, .integer, standing: .sibling,
        AutoUpdateDCV.dcvTemplateID.row.about
    )

    /// The endpoint with its parameters, results, errors and samples.
    package static let endpoint = Endpoint(
        .resendDCVEmail,
        path: "/products/!ResendDCVEmail",
        purpose: "Sends the validation mail again, or restarts the check of a domain with another method.",
        answerForms: AnswerForms(PairsForm()),
        parameters: [
            loginName.row, loginPassword.row, orderNumber.row, baseOrderNumber.row, dcvEmailAddress.row,
            dcvTemplateID.row,
        ],
        responses: [
            ResponseRow(
                ResponseRow.errorCodeName, "The numeric code indicating the result of the request.", standing: .sibling
            ),
            ResponseRow(ResponseRow.errorMessageName, "The explanation of the error.", standing: .sibling),
            ResponseRow(
                ResponseRow.errorItemName, "The name of the request parameter that caused the error.",
                standing: .sibling
            ),
        ],
        errors: CommonRows.errors(login: "The request has failed due to authentication issues.").map(restored) + [
            ErrorRow(
                .endpointDenied, "Permission denied for using 'voucher' with 'xxxx'",
                meaning: "The request has failed due to insufficient permissions.", standing: .assumed
            ),
            ErrorRow(
                .resendImpossible, "The attempt to resend the DCV email(s) did not succeed.",
                meaning: "DCV emails cannot be resent.", standing: .assumed
            ),
        ],
        assumedErrors: [
            ErrorRow(
                .contextDenied, "Permission denied Context",
                meaning: "The request has failed due to insufficient permissions.", standing: .sibling
            )
        ],
        consequences: [Consequence(.mail)],
        samples: [
            Sample("Sample request", request: CommonRows.sampleLogin + [FormField("orderNumber", "1234567")])
        ]
    )

    /// The row of a sibling page: this page kept its description and lost its code and text.
    private static func restored(_ row: ErrorRow) -> ErrorRow {
        ErrorRow(
            row.code, row.printed, meaning: row.meaning, standing: .sibling, varies: row.varies, phrases: row.phrases)
    }
}
