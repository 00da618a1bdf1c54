/// What is known of GetMDCDomainDetails, as data: how far the validation of each domain of an order is.
package enum GetMDCDomainDetails {
    /// The form of the answer.
    package enum Format: String, PageChoice {
        case pairs = "1"
        case json = "2"

        package var meaning: String {
            switch self {
            case .pairs: "Pairs, percent-encoded."
            case .json: "JSON."
            }
        }
    }

    /// The order whose domains are asked for.
    package static let orderNumber = Parameter(
        .orderNumber, .required, .orderInteger, standing: .sibling,
        "The order number of the certificate whose domains are to be told."
    )
    /// Whether more is told of each status.
    package static let showStatusDetails = Parameter(
        .showStatusDetails, .optional,
        .yesNo(yes: "Details of the status are asked for.", no: "No details of the status are asked for."),
        standing: .sibling,
        "Whether the status of each domain is to be told in detail. If omitted, the value defaults to N."
    )
    /// The form of the answer; pairs if omitted.
    package static let responseFormat = Parameter(
        .responseFormat, .optional, .choice(of: Format.self), standing: .sibling,
        "The form of the answer. If omitted, the value defaults to 1."
    )

    /// The list of domains in JSON.
    private static let list = "domains"
    private static let group = ["domainName", "dcvMethod", "dcvStatus"]

    /// A domain in an answer: its fields, by its place from 1.
    package static func fields(
        of name: String, by method: ValidationMethod, status: String, number: Int
    ) -> [FormField] {
        zip(group, [name, method.rawValue, status]).map { FormField(NumberedPairsForm.name($0, in: number), $1) }
    }

    /// The endpoint with its parameters, results and errors.
    package static let endpoint = Endpoint(
        .getMDCDomainDetails,
        ring: .second,
        path: "/products/!GetMDCDomainDetails",
        purpose: "Tells how each domain of an order is validated, and whether it is.",
        answerForms: AnswerForms(
            NumberedPairsForm(group: group), by: .responseFormat, [Format.json.rawValue: JSONForm(list: list)]),
        parameters: [
            NeighbourRows.loginName.row, NeighbourRows.loginPassword.row, orderNumber.row, showStatusDetails.row,
            responseFormat.row,
        ],
        responses: [
            NeighbourRows.errorCode,
            NeighbourRows.errorMessage,
            CommonRows.assumedErrorItem,
            ResponseRow("N_domainName", "The name of the Nth domain.", standing: .observed, isNumbered: true),
            ResponseRow(
                "N_dcvMethod", "How the Nth domain is validated.", standing: .observed,
                values: ValidationMethod.allCases.map {
                    AllowedValue(
                        $0.rawValue, "By \($0.rawValue).", standing: $0 == .email ? Standing.observed : .assumed)
                },
                isNumbered: true
            ),
            ResponseRow(
                "N_dcvStatus", "Whether the Nth domain is validated.", standing: .observed,
                values: [AllowedValue("Validated", "The domain is validated.")]
                    + UnvalidatedStatus.allCases.map {
                        AllowedValue($0.text, "The domain is not validated yet.", standing: .assumed)
                    },
                isNumbered: true
            ),
        ],
        errors: NeighbourRows.errors,
        assumedErrors: NeighbourRows.assumedErrors,
        consequences: [],
        samples: []
    )
}
