/// The page of AutoUpdateDCV, as data.
package enum AutoUpdateDCV {
    /// The order whose domains are updated.
    package static let orderNumber = Parameter(
        .orderNumber,
        .conditional(.without(.baseOrderNumber), "Either orderNumber or baseOrderNumber must be provided."),
        .orderInteger,
        "The order number for which you want to update the domain control validation method."
    )
    /// The base order number, instead of `orderNumber`.
    package static let baseOrderNumber = Parameter(
        .baseOrderNumber,
        .conditional(.without(.orderNumber), "Either orderNumber or baseOrderNumber must be provided."),
        .orderInteger,
        "The base order number previously returned to your account."
    )
    /// The one domain to update, for `newMethod`.
    package static let domainName = Parameter(
        .domainName,
        .conditional(
            .decidedByOrder,
            """
            This parameter is not required for single domain orders or for multi domain orders if the domainNames parameter \
            is provided.
            """
        ),
        .text, limit: .scalars(255),
        "The fully qualified domain name (FQDN)."
    )
    /// The validation method of `domainName`.
    package static let newMethod = Parameter(
        .newMethod,
        .conditional(
            .withoutEither(.newMethods, .domainNames),
            "This parameter is not required for multi domain orders if the newMethods parameter is provided."
        ),
        .choice(of: ValidationMethod.self), limit: .scalars(32),
        "The selected method for domain control validation."
    )
    /// The address to mail, where `newMethod` is EMAIL.
    package static let newDCVEmailAddress = Parameter(
        .newDCVEmailAddress,
        .conditional(
            .valueWithout(.newDCVEmailAddresses, of: .newMethod, among: [ValidationMethod.email.rawValue]),
            """
            This parameter is only required if the parameter newMethod has been set to EMAIL. This parameter is not required \
            for multi domain orders if the newDCVEmailAddresses parameter is provided.
            """
        ),
        .text, limit: .scalars(255),
        """
        The selected email address for Domain Control Validation. If specified, this email address must be an acceptable \
        email address with which to perform Domain Control Validation (DCV) for this certificate.
        """
    )
    /// The mail template that the account wants.
    package static let dcvTemplateID = Parameter(
        .dcvTemplateID, .optional, .integer,
        """
        If specified, this overrides Sectigo’s default choice of DCV email template to be used to validate this \
        certificate. Not relevant for VMC/CMC products.
        """
    )
    /// Several domains to update, for `newMethods`.
    package static let domainNames = Parameter(
        .domainNames,
        .conditional(.with(.newMethods), "This parameter is only required for multi-domain certificates."),
        .list(of: .text), limit: .scalars(255),
        "The space-separated FQDNs to be updated."
    )
    /// The validation methods, one for each of `domainNames`.
    package static let newMethods = Parameter(
        .newMethods,
        .conditional(.with(.domainNames), "This parameter is only required for multi-domain certificates."),
        .list(of: .choice(of: ValidationMethod.self)), limit: .liftedByListLength(32),
        """
        A space-separated list of methods for each of the FQDNs provided in the domainNames parameter, in the same number \
        and order.
        """
    )
    /// The addresses to mail, one for each EMAIL in `newMethods`.
    package static let newDCVEmailAddresses = Parameter(
        .newDCVEmailAddresses,
        .conditional(
            .list(of: .newMethods, contains: ValidationMethod.email.rawValue),
            """
            This parameter is only required if the parameter newMethods has included EMAIL for any of the FQDNs provided in \
            the domainNames parameter.
            """
        ),
        .list(of: .text), limit: .scalars(255),
        """
        A space-separated list of email addresses, one for each of the methods in newMethods that is EMAIL, in the order \
        of the FQDNs in domainNames.
        """
    )

    /// The endpoint with its parameters, results, errors and samples.
    package static let endpoint = Endpoint(
        .autoUpdateDCV,
        path: "/products/!AutoUpdateDCV",
        purpose: "Changes the method by which one or more domains of an order are validated.",
        answerForms: AnswerForms(PairsForm()),
        parameters: [
            CommonRows.loginName.row, CommonRows.loginPassword.row, orderNumber.row, baseOrderNumber.row,
            domainName.row, newMethod.row, newDCVEmailAddress.row, dcvTemplateID.row, domainNames.row, newMethods.row,
            newDCVEmailAddresses.row,
        ],
        responses: [
            ResponseRow(ResponseRow.errorCodeName, "A numeric code that identifies the type of error."),
            ResponseRow(ResponseRow.errorMessageName, "A description of the error."),
            ResponseRow(ResponseRow.errorItemName, "The argument at fault; in the sample, not in the table."),
        ],
        errors: CommonRows.errors(login: CommonRows.loginMeaning) + [
            ErrorRow(
                .alreadyValidated, "domainName is already validated!",
                meaning: "The domain name has already been validated.",
                phrases: [
                    Phrase(.alreadyValidated, "domainName is already validated!"),
                    Phrase(.alreadyValidated, "xxxx is already validated!", wording: .filledIn, standing: .assumed),
                ]
            ),
            ErrorRow(
                .permissionDenied, "Permission denied for using 'voucher' with 'xxxx'",
                meaning: """
                    The user does not have permission because the voucher cannot be used with the specified value.
                    """,
                phrases: [
                    Phrase(.voucherExcludes, "Permission denied for using 'voucher' with 'xxxx'"),
                    Phrase(
                        .endpointDenied, "Permission denied for using 'voucher' with 'xxxx'", standing: .assumed
                    ),
                ]
            ),
            ErrorRow(
                .wildcardOverHTTP, "HTTP(S) CSR Hash DCV Methods are not allowed to validate Wildcard Domain!",
                meaning: "The request is not allowed to validate wildcard domains using HTTP(S) CSR Hash DCV methods."
            ),
            ErrorRow(
                .unexpectedState, "Unexpected certificate state!",
                meaning: "The certificate is in an unexpected state."
            ),
            ErrorRow(
                .updateFailed, "The attempt to update the DCV method(s) did not succeed.",
                meaning: "The update of the DCV method(s) was unsuccessful."
            ),
        ],
        consequences: [
            Consequence(.mail, .when(.value(of: .newMethod, among: [ValidationMethod.email.rawValue]))),
            Consequence(.mail, .each(of: .newMethods, equalTo: ValidationMethod.email.rawValue)),
        ],
        samples: [
            Sample(
                "Sample request: single domain certificate",
                request: CommonRows.sampleLogin + [
                    FormField("orderNumber", "order_number"), FormField("domainName", "domain_name"),
                    FormField("newMethod", "new_method"),
                ]
            ),
            Sample(
                "Sample request: multi-domain certificate",
                request: CommonRows.sampleLogin + [
                    FormField("orderNumber", "order_number"),
                    FormField("domainNames", "test-1.ca test-2.ca test-3.ca"),
                    FormField("newDCVEmailAddresses", "ADDRESS ADDRESS ADDRESS"),
                    FormField("newMethods", "EMAIL EMAIL EMAIL"),
                ]
            ),
            Sample("Sample success response", answer: "errorCode=0"),
            Sample(
                "Sample error response",
                answer: """
                    errorCode=-4&errorMessage=The+value+of+the+%27orderNumber%27+argument+is+invalid%21&\
                    errorItem=orderNumber
                    """
            ),
        ]
    )
}
