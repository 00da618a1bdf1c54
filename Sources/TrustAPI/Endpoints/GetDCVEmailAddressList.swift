/// What is known of GetDCVEmailAddressList, as data: the addresses to which the validation mail for a domain may go.
package enum GetDCVEmailAddressList {
    /// The form of the answer.
    package enum Format: String, PageChoice {
        case lines = "1"
        case json = "2"

        package var meaning: String {
            switch self {
            case .lines: "Lines, each a name and a value with a tab between them."
            case .json: "JSON."
            }
        }
    }

    /// The domain whose addresses are asked for.
    package static let domainName = Parameter(
        .domainName, .required, .hostName, limit: .scalars(255), standing: .sibling,
        "The domain name for which the addresses are to be listed."
    )
    /// The form of the answer; lines if omitted.
    package static let responseFormat = Parameter(
        .responseFormat, .optional, .choice(of: Format.self), standing: .sibling,
        "The form of the answer. If omitted, the value defaults to 1."
    )

    /// The field with the domain that the addresses are for.
    package static let domainNameField = "domain_name"
    /// The field with the addresses that WHOIS has.
    package static let whoisField = "whois_email"

    /// The field with an address at a domain of so many labels.
    package static func levelField(_ labels: Int) -> String { "level\(labels)_email" }

    /// The endpoint with its parameters, results and errors.
    package static let endpoint = Endpoint(
        .getDCVEmailAddressList,
        ring: .second,
        path: "/products/!GetDCVEmailAddressList",
        purpose: "Lists the addresses to which the validation mail for a domain may go.",
        answerForms: AnswerForms(KeyedLinesForm(), by: .responseFormat, [Format.json.rawValue: JSONForm()]),
        parameters: [
            NeighbourRows.loginName.row, NeighbourRows.loginPassword.row, domainName.row, responseFormat.row,
        ],
        responses: [
            NeighbourRows.errorCode,
            NeighbourRows.errorMessage,
            ResponseRow(
                domainNameField, "The domain name that the addresses are for.", standing: .observed,
                isInEverySuccess: true
            ),
            ResponseRow(
                whoisField, "An address that WHOIS has for the domain, or none.", standing: .observed,
                isInEverySuccess: true, mayRepeat: true
            ),
            ResponseRow(
                "levelN_email", "A usual address at the domain or one of its parents, which has N labels.",
                standing: .observed, isInEverySuccess: true, isNumbered: true, mayRepeat: true
            ),
        ],
        errors: NeighbourRows.errors + [
            ErrorRow(
                .addressNotAllowed, "The domain name may not be an IP address!",
                meaning: "No validation mail can be sent for an IP address.", standing: .observed,
                phrases: [
                    Phrase(.addressNotAllowed, "The domain name may not be an IP address!", standing: .assumed)
                ]
            ),
            ErrorRow(
                .internalName, "The domain name may not be an internal name!",
                meaning: "The name is no domain that anybody can have registered.", standing: .observed,
                phrases: [Phrase(.internalName, "The domain name may not be an internal name!", standing: .assumed)]
            ),
        ],
        assumedErrors: NeighbourRows.assumedErrors,
        consequences: [],
        samples: []
    )
}
